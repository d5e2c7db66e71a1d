import { addTo, type Given } from '../given.ts'
import { personName } from '../people.ts'
import type { Scope } from '../scope.ts'
import type { Saying, Vocabulary } from '../vocabulary.ts'
import type { Element } from '../xml/element.ts'

const words: Readonly<Record<string, Saying<Given>>> = {
  title: (element, target, scope) => {
    target.title ??= scope.unsure(element)
  },
  description: (element, target, scope) => {
    target.summary ??= scope.html(element)
  },
  abstract: (element, target, scope) => {
    target.summary ??= scope.html(element)
  },
  creator: takeAuthor,
  author: takeAuthor,
  contributor: (element, target, scope) => {
    if (target.authors === undefined) takeAuthor(element, target, scope)
  },
  subject: (element, target, scope) => addTo(target, 'categories', scope.text(element)),
  language: (element, target, scope) => {
    target.language ??= scope.text(element)
  },
  rights: (element, target, scope) => {
    target.rights ??= scope.text(element)
  },
  identifier: (element, target, scope) => {
    target.id ??= scope.text(element)
  },
  date: takePublished,
  issued: takePublished,
  available: takePublished,
  created: takePublished,
  modified: (element, target, scope) => {
    target.updated ??= scope.text(element)
  },
}

/** Dublin Core 1.1 and its terms. */
export const dublinCore: Vocabulary = {
  name: 'dc',
  namespaces: [
    'http://purl.org/dc/elements/1.1/',
    'http://purl.org/dc/elements/1.0/',
    'http://purl.org/dc/elements/1.1',
    'http://purl.org/metadata/dublin_core#',
    'http://purl.org/dc/terms/',
    'http://purl.org/dc/terms',
  ],
  prefixes: ['dc', 'dcterms'],
  feed: words,
  entry: words,
}

function takeAuthor(element: Element, target: Given, scope: Scope): void {
  addTo(target, 'authors', personName(scope.text(element)))
}

function takePublished(element: Element, target: Given, scope: Scope): void {
  target.published ??= scope.text(element)
}
