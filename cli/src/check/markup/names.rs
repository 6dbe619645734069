//! The names that tags and shortcodes are known by. A name that is none of them may be what the
//! text is about.

/// The elements of HTML, with those that its standard calls obsolete, and those of SVG and MathML
/// that stand within it.
const ELEMENTS: &str = "a abbr acronym address applet area article aside audio b base basefont bdi \
    bdo bgsound big blink blockquote body br button canvas caption center cite code col colgroup \
    data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font \
    footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img \
    input ins isindex kbd keygen label legend li link listing main map mark marquee math menu \
    menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup \
    option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search \
    section select selectedcontent slot small source spacer span strike strong style sub summary \
    sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video \
    wbr xmp";

/// Those that have no end tag, or need none.
const UNENDED: &str = "area base basefont bgsound body br col colgroup dd dt embed frame h1 h2 h3 \
    h4 h5 h6 head hr html image img input isindex keygen li link meta nextid optgroup option p \
    param rb rp rt rtc spacer source tbody td tfoot th thead tr track wbr";

/// Prefixes of what office programs and templates put into HTML.
const PREFIXES: &str = "o w v m x st1 u1 fb g svg xml media itunes content dc amp esi jsp asp";

/// Attributes that need no value.
const BOOLEAN: &str = "allowfullscreen async autofocus autoplay checked compact controls declare \
    default defer disabled formnovalidate hidden inert ismap itemscope loop multiple muted \
    nomodule noresize noshade novalidate nowrap open playsinline readonly required reversed \
    selected";

/// Shortcodes that are used without attributes, and no words that editors put into brackets.
const SHORTCODES: &str = "caption embed gallery playlist wp_caption";

/// Those of them that stand around something.
const PAIRED: [&str; 3] = ["caption", "embed", "wp_caption"];

/// Shortcodes whose attributes may stand without quotes.
const WITH_ATTRIBUTES: &str = "audio caption embed gallery playlist video wp_caption youtube";

pub(super) fn is_element(name: &str) -> bool {
    is_in(ELEMENTS, name)
}

pub(super) fn needs_no_end(name: &str) -> bool {
    is_in(UNENDED, name)
}

pub(super) fn is_prefix(name: &str) -> bool {
    is_in(PREFIXES, name)
}

pub(super) fn is_boolean_attribute(name: &str) -> bool {
    is_in(BOOLEAN, name)
}

/// Shortcodes tell cases apart, and words of editors often begin with a capital letter.
pub(super) fn is_shortcode(name: &str) -> bool {
    SHORTCODES.split(' ').any(|known| known == name)
}

pub(super) fn needs_end(shortcode: &str) -> bool {
    PAIRED.contains(&shortcode)
}

pub(super) fn has_attributes(name: &str) -> bool {
    WITH_ATTRIBUTES.split(' ').any(|known| known == name)
}

fn is_in(names: &str, name: &str) -> bool {
    names.split(' ').any(|known| known.eq_ignore_ascii_case(name))
}
