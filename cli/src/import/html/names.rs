//! Names under which `meta` elements say what a card holds, the clearest first.

pub(super) const TITLES: &[&str] = &[
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "parsely-title",
    "sailthru.title",
    "title",
];

pub(super) const HOOKS: &[&str] = &[
    "og:description",
    "twitter:description",
    "description",
    "dc.description",
    "dcterms.description",
    "dcterms.abstract",
    "sailthru.description",
    "excerpt",
    "abstract",
    "summary",
    "dek",
    "standfirst",
    "citation_abstract",
];

pub(super) const SITES: &[&str] = &[
    "og:site_name",
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_journal_title",
    "publisher",
    "apple-mobile-web-app-title",
    "source",
    "mediator_source",
    "sitename",
    "og:site",
    "publisher-name",
];

pub(super) const PUBLISHED: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "date_published",
    "article.published",
    "rnews:datepublished",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_time",
    "published-date",
    "publication-date",
    "publication_date",
    "publicationdate",
    "published",
    "pubdate",
    "issued",
    "parsely-pub-date",
    "sailthru.date",
    "bt:pubdate",
    "originalpublicationdate",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "shareaholic:article_published_time",
    "dc.date.issued",
    "dcterms.issued",
    "dc.issued",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "prism.publicationdate",
    "release_date",
    "dcterms.date",
    "dc.date",
    "displaydate",
    "pdate",
    "ptime",
    "article:post_date",
    "date",
];

/// When it was made, which is before it was published.
pub(super) const CREATED: &[&str] = &[
    "datecreated",
    "article.created",
    "dc.date.created",
    "dcterms.created",
    "dc.created",
    "created",
];

pub(super) const UPDATED: &[&str] = &[
    "article:modified_time",
    "og:article:modified_time",
    "article:modified",
    "og:updated_time",
    "datemodified",
    "date_modified",
    "article.updated",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "modified",
    "revised",
    "updated_time",
    "updated",
];

pub(super) const AUTHORS: &[&str] = &[
    "author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "byl",
    "authors",
    "creator",
    "article:author",
    "og:article:author",
    "articleauthor",
    "article-author",
    "article_author",
    "byline",
    "news_author",
    "news_authors",
    "mediator_author",
    "dable:author",
    "authorname",
    "columnist",
];

pub(super) const SUBJECTS: &[&str] = &[
    "article:section",
    "article:tag",
    "og:article:tag",
    "news_keywords",
    "keywords",
    "parsely-section",
    "parsely-tags",
    "sailthru.tags",
    "dc.subject",
    "dcterms.subject",
    "citation_keywords",
    "subject",
    "category",
    "categories",
    "articlesection",
    "section",
    "topic",
    "topics",
    "tag",
    "tags",
    "mediator_theme",
    "keyphrase",
    "keyphrases",
];

/// Endings of other names of `meta` elements that say who wrote the story.
pub(super) const LIKE_AUTHORS: &[&str] = &["author", "authors", "byline", "writer", "journalist"];

/// Endings of other names with people or subjects, which are told where no card has them, each
/// with what it says in words.
pub(super) const LIKE: &[(&str, &str)] = &[
    ("author", "author"),
    ("authors", "author"),
    ("byline", "author"),
    ("writer", "author"),
    ("journalist", "author"),
    ("reporter", "author"),
    ("creator", "author"),
    ("editor", "editor"),
    ("contributor", "contributor"),
    ("contributors", "contributor"),
    ("photographer", "photographer"),
    ("illustrator", "illustrator"),
    ("translator", "translator"),
    ("section", "subject"),
    ("subsection", "subject"),
    ("topic", "subject"),
    ("topics", "subject"),
    ("tag", "subject"),
    ("tags", "subject"),
    ("keywords", "subject"),
    ("category", "subject"),
    ("categories", "subject"),
    ("theme", "subject"),
    ("subject", "subject"),
    ("publisher", "publisher"),
    ("source", "source"),
];

pub(super) const RIGHTS: &[&str] =
    &["copyright", "dc.rights", "dcterms.rights", "dcterms.rightsholder", "rights"];

pub(super) const PICTURES: &[&str] = &[
    "og:image",
    "og:image:url",
    "og:image:secure_url",
    "twitter:image",
    "twitter:image:src",
    "image",
    "thumbnail",
    "thumbnailurl",
    "parsely-image-url",
    "sailthru.image.full",
    "sailthru.image.thumb",
];

pub(super) const LANGUAGES: &[&str] =
    &["og:locale", "content-language", "dc.language", "dcterms.language", "language"];

/// Addresses of the page, after its `canonical` link.
pub(super) const ADDRESSES: &[&str] = &[
    "og:url",
    "twitter:url",
    "dc.identifier",
    "dcterms.identifier",
    "parsely-link",
    "citation_public_url",
    "citation_abstract_html_url",
];

/// What previews say of their pictures.
pub(super) const ALTS: &[&str] = &["og:image:alt", "twitter:image:alt"];

/// Names of what has no place in a card, each with what it says in words.
pub(super) const HOMELESS: &[(&str, &str)] = &[
    ("og:video:secure_url", "video"),
    ("og:audio:url", "audio"),
    ("og:audio:secure_url", "audio"),
    ("twitter:player:stream", "video"),
    ("og:video", "video"),
    ("og:video:url", "video"),
    ("og:audio", "audio"),
    ("og:see_also", "link"),
    ("twitter:creator", "author"),
    ("twitter:player", "video"),
    ("syndication-source", "original"),
    ("original-source", "original"),
    ("geo.placename", "place"),
    ("article:expiration_time", "end"),
];
