//! The kinds of schema.org objects that may be the story of a page.

/// The kinds of article, the best first.
pub(super) const ARTICLES: &[&str] = &[
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "ReviewNewsArticle",
    "AskPublicNewsArticle",
    "LiveBlogPosting",
    "BlogPosting",
    "TechArticle",
    "Report",
    "ScholarlyArticle",
    "MedicalScholarlyArticle",
    "SatiricalArticle",
    "AdvertiserContentArticle",
    "Article",
];

/// Kinds that are no article and often stand for one. That they are the story is a guess.
pub(super) const OTHERS: &[&str] = &[
    "SocialMediaPosting",
    "DiscussionForumPosting",
    "ClaimReview",
    "CriticReview",
    "Review",
    "Recipe",
    "HowTo",
    "PodcastEpisode",
    "VideoObject",
    "AudioObject",
    "CreativeWork",
    "ItemPage",
    "QAPage",
    "WebPage",
];

/// Those of them that are the page itself, whatever they are called.
pub(super) const PAGES: &[&str] = &["ItemPage", "QAPage", "WebPage"];

/// Kinds that are the site, its maker, or ways through it.
pub(super) const SITES: &[&str] = &[
    "WebSite",
    "Blog",
    "Organization",
    "NewsMediaOrganization",
    "Corporation",
    "BreadcrumbList",
    "SiteNavigationElement",
    "WPHeader",
    "WPFooter",
    "WPSideBar",
    "SearchAction",
];
