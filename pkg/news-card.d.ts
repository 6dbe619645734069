/**
 * Types of `<news-card>` and of the documents that it shows.
 *
 * The module has no exports at run time: importing it defines the element.
 */

/** The element. */
export interface NewsCard extends HTMLElement {
  /** The document to show, as an object: no request is made. Defaults to undefined. */
  data: Card | undefined;
  /** The document that is shown, or null. */
  readonly card: Card | null;
  /** What the card is doing. */
  readonly state: NewsCardState;
  /** Loads the document again; resolves when that is done, whether or not it went well. */
  refresh(): Promise<void>;
  /** Opens all sections. */
  openAll(): void;
  /** Closes all sections. */
  closeAll(): void;
}

export type NewsCardState = 'idle' | 'loading' | 'ready' | 'refreshing' | 'stale' | 'error';

/** The attributes, for templates that check them. */
export interface NewsCardAttributes {
  /** URL of the card's JSON document, relative to the page. Defaults to none. */
  src?: string;
  /** Language of the interface; the story keeps its own. English only for now. Defaults to nearest ancestor's, then the browser's. */
  lang?: string;
  /** Whether to wait until the card is near the viewport. Defaults to lazy. */
  loading?: 'lazy' | 'eager';
  /** Whether the request for `src` carries cookies. Defaults to omit. */
  credentials?: 'omit' | 'same-origin' | 'include';
  /** The set of tokens. `auto` follows the page's own toggle (`data-theme`, `data-bs-theme`, class `dark`, `color-scheme`), live, then the system's. Defaults to auto. */
  theme?: 'auto' | 'light' | 'dark' | 'paper' | 'midnight' | 'contrast' | (string & {});
  /** Which sections to show, in which order; names separated by spaces. Defaults to all. */
  sections?: string;
  /** Which sections start open; names separated by spaces. Defaults to none. */
  open?: 'none' | 'all' | (string & {});
  /** Level of the title's heading; sections are one deeper. Defaults to 2. */
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6';
  /** How much room things get; `headline` shows badge, title, source and hook alone. Defaults to comfortable. */
  density?: 'comfortable' | 'compact' | 'headline';
  /** Leaves out the share links. Defaults to false. */
  'no-share'?: boolean | '';
  /** Leaves out the footer. Defaults to false. */
  'no-footer'?: boolean | '';
  /** Leaves out the picture. Defaults to false. */
  'no-image'?: boolean | '';
}

/** What kind of problem it is. Further kinds may be added. */
export type ProblemCode =
  | 'missing-title'
  | 'missing-field'
  | 'unexpected-type'
  | 'invalid-url'
  | 'invalid-timestamp'
  | 'invalid-date'
  | 'invalid-count'
  | 'out-of-range'
  | 'unknown-name'
  | 'empty-table'
  | 'missing-cells'
  | 'extra-cells'
  | 'newer-version';

/** A part of a document that was left out. */
export interface Problem {
  /** Where, such as `timeline[2].date`. */
  path: string;
  /** What kind of problem it is; the names stay where sentences are reworded. */
  code: ProblemCode;
  /** What is wrong. */
  sentence: string;
}

export interface NewsCardLoadDetail {
  card: Card;
  problems: Problem[];
}

export interface NewsCardErrorDetail {
  /** `app` where the widget itself did not start. */
  kind: 'network' | 'http' | 'too-large' | 'json' | 'document' | 'app';
  message: string;
  error: unknown;
}

export interface NewsCardToggleDetail {
  section: Section;
  open: boolean;
}

export interface NewsCardSortDetail {
  /** The column's name. */
  column: string;
  /** Null where the order of the document is restored. */
  direction: 'ascending' | 'descending' | null;
}

export interface NewsCardShareDetail {
  target: ShareTarget;
  url: string;
}

export interface NewsCardNavigateDetail {
  /** `title`, `source`, or the section that holds the link. */
  part: string;
  url: string;
}

/** The events. All bubble and leave shadow roots; the last two are cancelable. */
export interface NewsCardEventMap {
  'news-card-load': CustomEvent<NewsCardLoadDetail>;
  'news-card-error': CustomEvent<NewsCardErrorDetail>;
  'news-card-toggle': CustomEvent<NewsCardToggleDetail>;
  'news-card-sort': CustomEvent<NewsCardSortDetail>;
  'news-card-share': CustomEvent<NewsCardShareDetail>;
  'news-card-navigate': CustomEvent<NewsCardNavigateDetail>;
}

declare global {
  interface HTMLElementTagNameMap {
    'news-card': NewsCard;
  }
  interface HTMLElementEventMap extends NewsCardEventMap {}
  interface DocumentEventMap extends NewsCardEventMap {}
}

/** A section by name. */
export type Section =
  | 'image'
  | 'hook'
  | 'tldr'
  | 'takeaways'
  | 'competitors'
  | 'deep-dive'
  | 'implications'
  | 'timeline'
  | 'citations'
  | 'recap'
  | 'related';

/** An absolute `https:` or `http:` URL. */
export type Link = string;
/** An RFC 3339 time: `2026-05-06T09:30:00Z`. */
export type Timestamp = string;
/** `2026`, `2026-05` or `2026-05-06`. */
export type PartialDate = string;

/**
 * One analysed news story, format version 1. Only `title` is required; text is text, without
 * HTML or Markdown. A mark `[n]` in any text refers to the n-th of `citations`.
 */
export interface Card {
  version?: number | null;
  id?: string | null;
  lang?: string | null;
  url?: Link | null;
  published?: Timestamp | null;
  collected?: Timestamp | null;
  updated?: Timestamp | null;
  title: string;
  source?: Source | null;
  share?: ShareTarget[] | null;
  image?: Image | null;
  hook?: string | null;
  tldr?: Tldr | null;
  provenance?: Provenance | null;
  takeaways?: string[] | null;
  competitors?: Competitors | null;
  deep_dive?: string[] | null;
  implications?: Implication[] | null;
  timeline?: TimelineEntry[] | null;
  citations?: Citation[] | null;
  recap?: Recap | null;
  related?: Related[] | null;
  attribution?: string | null;
}

export interface Source {
  name: string;
  url?: Link | null;
  icon?: Link | null;
  inferred?: boolean | null;
}

export type ShareTarget =
  | 'link'
  | 'email'
  | 'x'
  | 'linkedin'
  | 'bluesky'
  | 'mastodon'
  | 'whatsapp'
  | 'device';

export interface Image {
  url: Link;
  alt?: string | null;
  width?: number | null;
  height?: number | null;
}

export interface Tldr {
  what_changed?: string | null;
  why_it_matters?: string | null;
  what_to_do_next?: string | null;
  who_should_care?: string[] | null;
}

export type AuthorshipKind = 'ai' | 'human' | 'mixed';

export interface Authorship {
  kind: AuthorshipKind;
  model?: string | null;
  reviewed_by?: string | null;
  note?: string | null;
}

export interface Provenance extends Authorship {
  /** Sections that someone else wrote than the whole. */
  sections?: Partial<Record<Exclude<Section, 'image' | 'hook' | 'citations'>, Authorship>> | null;
}

export interface Competitors {
  columns: Column[];
  rows: Row[];
}

export interface Column {
  name: string;
  vendor?: string | null;
  subject?: boolean | null;
}

export interface Row {
  feature: string;
  cells?: Cell[] | null;
}

/** Null where it is not known. */
export type Cell = string | number | boolean | null;

export interface Implication {
  prediction: string;
  rationale?: string | null;
  /** From 0 to 1. */
  confidence?: number | null;
  by?: PartialDate | null;
}

export interface TimelineEntry {
  date: PartialDate;
  text: string;
  url?: Link | null;
}

export interface Citation {
  title: string;
  url?: Link | null;
}

export interface Recap {
  title: string;
  text?: string | null;
  url?: Link | null;
}

export interface Related {
  title: string;
  url?: Link | null;
  source?: string | null;
  published?: Timestamp | null;
}
