/**
 * Types of `<news-card>` and of the documents that it shows.
 *
 * Importing the module defines the element, where there is a DOM; it exports the class.
 */

/** The element. */
export interface NewsCard extends HTMLElement {
  /** The document to show, as an object: no request is made. Defaults to undefined. */
  data: Card | undefined;
  /** Other words for the interface, by the names in docs/languages.md. Defaults to undefined. */
  strings: Strings | undefined;
  /** The document that is shown, or null. */
  readonly card: Card | null;
  /** What the card is doing. */
  readonly state: NewsCardState;
  // A property for each attribute.
  src: string;
  lang: string;
  loading: string;
  credentials: string;
  theme: string;
  sections: string;
  open: string;
  headingLevel: string;
  density: string;
  noShare: boolean;
  noFooter: boolean;
  noImage: boolean;
  noIcons: boolean;
  /** Loads the document again; resolves when that is done, whether or not it went well. */
  refresh(): Promise<void>;
  /** Opens all sections. */
  openAll(): void;
  /** Closes all sections. */
  closeAll(): void;
}

export declare const NewsCard: { new (): NewsCard; prototype: NewsCard };

/** Words by the names in docs/languages.md; what depends on a number may have a form for each category of CLDR. */
export type Strings = Record<string, string | Partial<Record<Intl.LDMLPluralRule, string>>>;

export type NewsCardState = 'idle' | 'loading' | 'ready' | 'refreshing' | 'stale' | 'error';

/** The attributes, for templates that check them. */
export interface NewsCardAttributes {
  /** URL of the card's JSON document, relative to the page. Defaults to none. */
  src?: string;
  /** Language of the interface; the story keeps its own. Of 52 languages the nearest, else English. Defaults to nearest ancestor's, then the browser's. */
  lang?: string;
  /** Whether to wait until the card is near the viewport. Defaults to lazy. */
  loading?: 'lazy' | 'eager';
  /** Seconds after which the card loads itself again, while it is in view and the page is shown. Defaults to off. */
  refresh?: number | `${number}`;
  /** Whether the request for `src` carries cookies. Defaults to omit. */
  credentials?: 'omit' | 'same-origin' | 'include';
  /** The set of tokens; all but `auto`, `light`, `dark` and `inherit` are a file that is loaded when it is named. `auto` is light or dark as `color-scheme` says; the element also follows the page's own toggle (`data-theme`, `data-bs-theme`, class `dark`), live. Defaults to auto. */
  theme?: 'auto' | 'light' | 'dark' | 'inherit' | 'brutalist' | 'colorblind' | 'contrast' | 'contrast-dark' | 'contrast-light' | 'docs' | 'finance' | 'forest' | 'glass' | 'magazine' | 'midnight' | 'mono' | 'newsprint' | 'paper' | 'sepia' | 'slate' | 'soft' | 'terminal' | (string & {});
  /** Which sections to show, in which order; names separated by spaces. The hook stays below the title; a picture that is named first stands above it. Defaults to all. */
  sections?: string;
  /** Which sections start open; names separated by spaces. Defaults to none. */
  open?: 'none' | 'all' | (string & {});
  /** Level of the title's heading, from 2 to 6; sections are one deeper. Defaults to 2. */
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6';
  /** How much room things get; `headline` shows badge, title, source and hook alone. Defaults to comfortable. */
  density?: 'comfortable' | 'compact' | 'headline';
  /** Leaves out the share links. Defaults to false. */
  'no-share'?: boolean | '';
  /** Leaves out the footer. Defaults to false. */
  'no-footer'?: boolean | '';
  /** Leaves out all pictures, the publisher's icon included. Defaults to false. */
  'no-image'?: boolean | '';
  /** Leaves out the icons before sections and labels; those that are pressed stay. Defaults to false. */
  'no-icons'?: boolean | '';
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
  | 'too-many'
  | 'too-long'
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
  kind: 'network' | 'timeout' | 'status' | 'too-large' | 'not-json' | 'not-a-card' | 'app';
  message: string;
  error: unknown;
}

export interface NewsCardToggleDetail {
  section: Section;
  open: boolean;
}

export interface NewsCardSortDetail {
  /** What those compared are sorted by. */
  feature: string;
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

/** A section by name. */
export type Section =
  | 'hook'
  | 'image'
  | 'tldr'
  | 'takeaways'
  | 'competitors'
  | 'deep-dive'
  | 'implications'
  | 'background'
  | 'perspectives'
  | 'quotes'
  | 'questions'
  | 'timeline'
  | 'more'
  | 'glossary'
  | 'citations'
  | 'related'
  | 'recap';

// The document, from its schema.
/** One analysed news story. Only `title` is required; text is text, without HTML or Markdown. A mark `[n]` in any text refers to the n-th of `citations`. */
export interface Card {
  /** Format version. Defaults to 1, the only one so far. */
  version?: number | null;
  /** A stable id of the story, unique at its publisher. */
  id?: string | null;
  /** Language of the text as a BCP 47 tag, such as `en` or `zh-Hans`. One with underscores, such as `fa_IR`, is read with hyphens. */
  lang?: string | null;
  /** The publisher's own page of the story: what is shared. */
  url?: Link | null;
  /** When the original was published. */
  published?: Timestamp | null;
  /** When the publisher of the card found the original. */
  collected?: Timestamp | null;
  /** When the card was last changed. */
  updated?: Timestamp | null;
  /** The headline. */
  title: string;
  /** The original publisher. */
  source?: Source | null;
  /** Who wrote the original. */
  authors?: Author[] | null;
  /** Which share targets to offer, in order. Defaults to link, email, X, LinkedIn, Bluesky, WhatsApp and the device's own sheet; an empty list offers none. */
  share?: ShareTarget[] | null;
  /** A picture. */
  image?: Image | null;
  /** One sentence that says why to read on. */
  hook?: string | null;
  /** The summary that takes thirty seconds to read. */
  tldr?: Tldr | null;
  /** Who wrote the analysis. */
  provenance?: Provenance | null;
  /** Key takeaways. */
  takeaways?: string[] | null;
  /** How the subject compares with its competitors. */
  competitors?: Competitors | null;
  /** Points of technical depth. */
  deep_dive?: string[] | null;
  /** What may follow. */
  implications?: Implication[] | null;
  /** What led to the story, one paragraph an item. */
  background?: string[] | null;
  /** How people and groups see it. */
  perspectives?: Entry[] | null;
  /** What was said, word by word. */
  quotes?: Entry[] | null;
  /** Questions that readers have, each the title of its answer. */
  questions?: Entry[] | null;
  /** What led here. Shown in the order of the dates, or where one has no date in that of the document. */
  timeline?: TimelineEntry[] | null;
  /** Parts of the story for which there is no other place. */
  more?: Entry[] | null;
  /** Terms that the story uses, each the title of what it means. */
  glossary?: Entry[] | null;
  /** Sources of the analysis; the first is number 1. */
  citations?: Citation[] | null;
  /** The publisher's weekly recap. */
  recap?: Recap | null;
  /** Other updates on the subject. */
  related?: Related[] | null;
  /** What the story is about, in a few words each. */
  subjects?: string[] | null;
  /** A line on rights. */
  attribution?: string | null;
}

/** An absolute `https:` or `http:` URL without user name and password, white space, control characters, or any of `\ " < >`. Letters of any language may stand in it; it is written percent-encoded, its host in ASCII, in at most 20,000 characters. */
export type Link = string;

/** A point in time, written as RFC 3339 says: `2026-05-06T09:30:00Z`. */
export type Timestamp = string;

/** The original publisher. */
export interface Source {
  /** Its name. */
  name: string;
  /** The original article. */
  url?: Link | null;
  /** A small square picture that stands for the publisher. */
  icon?: Link | null;
  /** Whether the name was worked out rather than read. Defaults to false. */
  inferred?: boolean | null;
}

/** Someone who wrote the original. */
export interface Author {
  /** Their name. */
  name: string;
  /** Their page. */
  url?: Link | null;
}

/** A share target. Each is a plain link; no third-party script is ever loaded. */
export type ShareTarget = 'link' | 'email' | 'x' | 'linkedin' | 'bluesky' | 'mastodon' | 'whatsapp' | 'device';

/** A picture. */
export interface Image {
  /** Its URL. */
  url: Link;
  /** What it shows, for those who do not see it. Defaults to none: decoration. */
  alt?: string | null;
  /** Its width in pixels, so that its place can be kept free. */
  width?: number | null;
  /** Its height in pixels. */
  height?: number | null;
  /** What is to be said of it, below it. */
  caption?: string | null;
  /** Who made it, or owns the rights in it. */
  credit?: string | null;
}

/** The thirty-second summary. */
export interface Tldr {
  /** What changed. */
  what_changed?: string | null;
  /** Why it matters. */
  why_it_matters?: string | null;
  /** What to do next. */
  what_to_do_next?: string | null;
  /** Who should care: one audience an item. */
  who_should_care?: string[] | null;
}

/** Who wrote the analysis, as a whole and section by section. */
export interface Provenance {
  /** Machine, person or both. */
  kind: AuthorshipKind;
  /** The name of the model. */
  model?: string | null;
  /** The person who checked it. */
  reviewed_by?: string | null;
  /** Anything else that a reader should know about how it was made. */
  note?: string | null;
  /** What holds for single sections, by section name. */
  sections?: Partial<Record<'tldr' | 'takeaways' | 'competitors' | 'deep-dive' | 'implications' | 'background' | 'perspectives' | 'questions' | 'timeline' | 'more' | 'glossary' | 'related' | 'recap', Authorship>> | null;
}

/** Who wrote. */
export type AuthorshipKind = 'ai' | 'human' | 'mixed';

/** Who wrote a text. */
export interface Authorship {
  /** Machine, person or both. */
  kind: AuthorshipKind;
  /** The name of the model. */
  model?: string | null;
  /** The person who checked it. */
  reviewed_by?: string | null;
  /** Anything else that a reader should know about how it was made. */
  note?: string | null;
}

/** How the subject of the story compares with others, feature by feature. */
export interface Competitors {
  /** Who is compared; at most 30. */
  columns: Column[];
  /** On what. */
  rows: Row[];
}

/** One of those compared. */
export interface Column {
  /** Its name. */
  name: string;
  /** Who makes it. */
  vendor?: string | null;
  /** Whether the story is about this one. Defaults to false. */
  subject?: boolean | null;
}

/** One feature, with a cell for each column in their order. */
export interface Row {
  /** What is compared. */
  feature: string;
  /** Which of its numbers are better: the best is marked. Defaults to none. */
  better?: Better | null;
  /** One cell a column; those missing at the end count as missing. */
  cells?: Cell[] | null;
}

/** Which numbers of a row are the better ones. */
export type Better = 'higher' | 'lower';

/** A text, a number, yes or no, or null where it is not known. */
export type Cell = string | number | boolean | null;

/** Something that may follow. */
export interface Implication {
  /** What is expected. */
  prediction: string;
  /** On what grounds. */
  rationale?: string | null;
  /** How sure its author is, from 0 to 1. */
  confidence?: number | null;
  /** By when. */
  by?: PartialDate | null;
}

/** A date as precise as it is known: `2026`, `2026-05` or `2026-05-06`. */
export type PartialDate = string;

/** A few words and a text, and whose they are. A question is the title of its answer, a term that of its definition; a quote or a view need not have one. */
export interface Entry {
  /** The question, the term, or the title. */
  title?: string | null;
  /** The answer, the definition, the view, the words that were said without quotation marks around them, or any other text. */
  text?: string | null;
  /** Points, which follow the text. */
  points?: string[] | null;
  /** Who says so. */
  by?: string | null;
  /** Where it can be read. */
  sources?: Source[] | null;
}

/** Something that happened. */
export interface TimelineEntry {
  /** When, as a date. */
  date?: PartialDate | null;
  /** When, in words, such as `first leg`. It is shown in place of the date. */
  when?: string | null;
  /** What. */
  text: string;
  /** Where to read about it. */
  url?: Link | null;
}

/** A source of the analysis. */
export interface Citation {
  /** Its title. */
  title: string;
  /** Its URL. */
  url?: Link | null;
  /** The name of who published it. Where there is none, the host of its URL stands for it. */
  publisher?: string | null;
  /** When it was published. */
  date?: PartialDate | null;
  /** A small square picture that stands for its publisher. */
  icon?: Link | null;
}

/** The publisher's weekly recap. */
export interface Recap {
  /** Its title. */
  title: string;
  /** One sentence on it. */
  text?: string | null;
  /** Its URL. */
  url?: Link | null;
}

/** Another update on the subject. */
export interface Related {
  /** Its headline. */
  title: string;
  /** Its URL. */
  url?: Link | null;
  /** The name of who published it. */
  source?: string | null;
  /** When it was published. */
  published?: Timestamp | null;
}

declare global {
  interface HTMLElementTagNameMap {
    'news-card': NewsCard;
  }
  interface HTMLElementEventMap extends NewsCardEventMap {}
  interface DocumentEventMap extends NewsCardEventMap {}
}
