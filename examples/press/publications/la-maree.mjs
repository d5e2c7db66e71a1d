/** A French weekly: Atom. @type {import('../types.d.mts').Publication} */
export const laMaree = {
  host: 'la-maree',
  name: 'La Marée',
  motto: 'L’hebdomadaire de la mer',
  language: 'fr',
  feed: { path: '/atom.xml', format: 'atom' },
  page: 'magazine',
  colour: '#264653',
  articles: [
    {
      path: '/science/poisson-limace-fosse-de-corvin',
      title: 'Un poisson-limace inconnu filmé près de sources chaudes à 8 300 mètres',
      summary:
        'L’expédition de l’Anemone a découvert dans la fosse de Corvin le champ de sources hydrothermales le plus profond jamais observé.',
      author: 'Rédaction sciences',
      hoursAgo: 29,
      section: 'Sciences',
      tags: ['grands fonds', 'expédition'],
      picture: { scene: 'deep', seed: 75, caption: 'Les projecteurs de l’atterrisseur.' },
      text: `À 8 300 mètres de profondeur, dans la fosse de Corvin, le navire de recherche Anemone a filmé un poisson-limace pâle au milieu de sources chaudes qui ne figurent sur aucune carte.

L’atterrisseur est resté onze heures au fond. Ses caméras ont vu des cheminées hautes de quatre mètres, des tapis de bactéries et, à plusieurs reprises, le même poisson, long comme une main.

Deux spécimens ont été capturés. Les premières analyses génétiques laissent penser à une nouvelle espèce.

L’eau sort des cheminées à 118 degrés. Jamais un tel champ n’avait été observé aussi bas : le précédent record se situait trois kilomètres plus haut.

Le navire est attendu au port dimanche.`,
    },
  ],
}
