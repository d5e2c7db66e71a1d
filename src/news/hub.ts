import type { Policy } from './policy.ts'

/** A language model that is asked where the case of two articles is doubtful: one that a server runs, or a file. */
export type EmbedderSettings = {
  /** Likeness (cosine) from which on two texts speak for one event; 0.55 when left out. */
  sameFrom?: number
} & (
  | {
      /** Address of an OpenAI-compatible API, `http://127.0.0.1:11434/v1`, or of its `/embeddings` itself. */
      url: string
      /** Name of the model, as the server knows it. */
      model: string
      /** Name of the environment variable that holds the API key. */
      keyFrom?: string
    }
  | {
      /** Folder of a sentence encoder in ONNX, or its `.onnx` file; seen from the hub folder. */
      file: string
    }
)

/** A topic's newsroom: what `hub.yaml` (or an adopted hub's `_config.yml`) says. */
export interface Hub {
  title: string
  description?: string
  /** Public address of the site, no trailing slash: `https://everyday.cc/ai`. */
  webUrl: string
  /** Public address of the JSON API's folder, no trailing slash; `webUrl` when left out in the file. */
  apiUrl: string
  /** BCP 47, e.g. `en-us`. */
  locale: string
  /** IANA zone for file dates and display; `UTC` when left out in the file. */
  timeZone: string
  /** Name of the root topic. */
  topic?: string
  policy: Policy
  /** Contact address in our User-Agent. */
  contactUrl?: string
  /** Longest excerpt, characters; 300 when left out in the file. */
  maxExcerpt: number
  /** Move records to `_archive` after so many days; never when left out. */
  archiveAfterDays?: number
  /** Hosts and ranges in private space the operator allows by name (`127.0.0.1`, `10.1.0.0/16`). */
  allowPrivate: string[]
  /** Mail servers that may be asked without TLS, by host name. */
  allowPlainMail?: string[]
  /** Hosts reached at another address (as curl's --connect-to), for rehearsals: `press.example` -> `http://127.0.0.1:8080`. */
  connectTo: Readonly<Record<string, string>>
  /** Subscribe to the WebSub hubs that feeds name, when served at a public `webUrl`. */
  websub?: boolean
  /** WebSub hub that our own feeds name, so that readers are told of news at once. */
  websubHub?: string
  /** False: no desk where the hub is served. */
  desk?: boolean
  /** Say on the pages of collections which links are dead (`newswright links` finds out). */
  markDeadLinks?: boolean
  /** Asked in doubtful cases only; never when left out. */
  embedder?: EmbedderSettings
  /** Copies of images: none, or small credited ones. */
  images: 'none' | 'measure' | 'cache'
  /** Draw cards for pages that are shared; yes when left out. */
  cards?: boolean
}
