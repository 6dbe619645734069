// The card in Preact, and in React: attributes go by the names that both take, and the bundle of
// React finds its own `createElement` and hooks by Preact's names.

import { h } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import {
  afterClick, age, ariaSort, author, badge, columnOrder, date, dir, host, hosts, icons, isFolded, isGrounded, isWide,
  items, moment, ownAuthorship, pieces, plain, sectionDetails, share, sortedBy, span, timeline, wholeDetails,
} from './words.mjs';

const Icon = ({ path }) =>
  h('svg', { className: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('path', { d: path }));

function Age({ time, now }) {
  const { short, spoken } = age(time, now);
  return h('time', { dateTime: time, title: moment(time), 'data-age': 'en' },
    h('span', { 'aria-hidden': 'true' }, short),
    h('span', { className: 'visually-hidden' }, spoken));
}

function Badge({ card, now }) {
  const { latest, labels, clocks, delay } = badge(card, now);
  return h('div', { className: 'badge', part: 'badge' },
    labels.map(({ kind, text, holds }) => h('span', { key: kind, className: 'freshness', part: 'freshness', 'data-kind': kind, hidden: !holds }, text)),
    h('details', { className: 'clocks' },
      h('summary', null, h(Age, { time: latest, now }), h(Icon, { path: icons.chevron })),
      h('ul', { role: 'list' }, clocks.map(({ time, words }) => h('li', { key: words }, h('time', { dateTime: time }, words))))),
    delay && h('span', { className: 'delay', part: 'delay' }, delay));
}

function Provenance({ authorship }) {
  if (!authorship) return null;
  const { label, picture } = author(authorship);
  return h('span', { className: 'chip provenance', part: 'provenance', 'data-kind': authorship.kind, 'data-model': authorship.model },
    h(Icon, { path: picture }), label);
}

const SectionLabel = ({ card, section }) => h(Provenance, { authorship: ownAuthorship(card, section) });

const fact = ({ words, name }, index) => [
  index > 0 && ' · ',
  h('span', { key: words }, words, name && h('span', { dir: dir(name) }, name)),
];

function Attribution({ details }) {
  if (!details) return null;
  const { facts, note } = details;
  return h('p', { className: 'attribution', part: 'attribution' },
    facts.length > 0 && h('span', null, facts.map(fact)),
    note && h('span', { dir: dir(note) }, note));
}

const Title = ({ card }) =>
  h('h2', { className: 'title' },
    h('a', { part: 'title', href: card.url, 'data-link': 'title', dir: dir(card.title) }, card.title));

const Source = ({ source }) =>
  h('span', { className: 'source' },
    h('a', { part: 'source', href: source.url, 'data-link': 'source' },
      h('span', null, 'Read original on'), ' ', h('b', { dir: dir(source.name) }, source.name), h(Icon, { path: icons.arrow })));

function ShareTarget({ target, card }) {
  const { href, label, picture, done } = share(target, card);
  if (target === 'device') {
    return h('li', { hidden: true, 'data-device': '' },
      h('button', { type: 'button', title: label, 'data-share': target, 'data-url': href },
        h(Icon, { path: picture })));
  }
  return h('li', null,
    h('a', { href, target: '_blank', title: label, 'data-share': target, 'data-done': done },
      h(Icon, { path: picture })));
}

const Share = ({ card }) =>
  h('div', { className: 'share', part: 'share', role: 'group', 'aria-label': 'Share' },
    h('ul', { role: 'list' }, card.share.map((target) => h(ShareTarget, { key: target, target, card }))),
    h('span', { className: 'visually-hidden', role: 'status' }));

function Mark({ number, citations }) {
  const { title, url } = citations[number - 1];
  return h('sup', { className: 'mark', part: 'mark' },
    h('a', { href: url, 'data-link': 'citations', title, 'aria-label': `Source ${number}` }, number));
}

const rich = (text, citations) =>
  pieces(text, citations).map(([piece, number], key) => (number ? [piece, h(Mark, { key, number, citations })] : piece));

const Hook = ({ hook, citations }) => hook && h('p', { className: 'hook', part: 'hook', dir: dir(hook) }, rich(hook, citations));

const Header = ({ card, now }) =>
  h('header', { className: 'header', part: 'header' },
    h('div', { className: 'meta' }, h(Badge, { card, now }), h(Provenance, { authorship: card.provenance }),
      h('button', { type: 'button', className: 'reading', part: 'tools', 'aria-label': 'Reading tools', title: 'Reading tools', 'data-tools': '' },
        h('span', { 'aria-hidden': 'true' }, 'Aa'))),
    h(Title, { card }),
    h(Hook, card),
    h('div', { className: 'byline' }, card.source && h(Source, { source: card.source }), h(Share, { card }), h('slot', { name: 'actions' })),
    h('slot', { name: 'header' }));

const Link = ({ className, part, to, title, children }) =>
  h('a', { className, part: className, href: to, 'data-link': part, dir: dir(title) }, title, children);

const TldrPart = ({ label, text, citations }) =>
  h('div', { className: 'tldr-part' },
    h('h4', { className: 'label' }, h('span', null, label)),
    h('p', { dir: dir(text) }, rich(text, citations)));

function Tldr({ card }) {
  const { tldr, citations } = card;
  return h('section', { className: 'tldr', part: 'tldr', 'data-section': 'tldr' },
    h('div', { className: 'tldr-head' },
      h('h3', { className: 'tldr-title' }, h('span', null, h(Icon, { path: icons.bolt }), '30-second TL;DR')),
      h(SectionLabel, { card, section: 'tldr' })),
    h('div', { className: 'tldr-parts' },
      h(TldrPart, { label: 'What changed', text: tldr.what_changed, citations }),
      h(TldrPart, { label: 'Why it matters', text: tldr.why_it_matters, citations }),
      h(TldrPart, { label: 'What to do next', text: tldr.what_to_do_next, citations })),
    h('div', { className: 'audience', part: 'audience' },
      h('span', { className: 'label' }, h('span', null, 'Who should care')),
      h('ul', { role: 'list' }, tldr.who_should_care.map((name) => h('li', { key: name, className: 'chip', dir: dir(name) }, name)))),
    h(Attribution, { details: sectionDetails(card, 'tldr') }),
    h(Attribution, { details: wholeDetails(card) }));
}

const Insight = ({ provenance }) =>
  provenance && h('div', { className: 'insight', part: 'insight' },
    h('h3', { className: 'label' }, h('span', null, 'Deep insight')),
    h('p', null, h('span', null, author(provenance).insight)));

const Disclosure = ({ card, section, icon, title, count, preview, children }) =>
  h('details', { className: 'disclosure', part: `section ${section}`, 'data-section': section },
    h('summary', null,
      h(Icon, { path: icon }),
      h('h3', { className: 'disclosure-head' },
        h('span', { className: 'disclosure-title', part: 'heading' },
          h('span', null, title), ' ', h('span', { className: 'count', part: 'count', 'aria-hidden': 'true' }, count)),
        h('span', { className: 'visually-hidden' }, items(count)),
        h(SectionLabel, { card, section })),
      h('span', { className: 'preview', part: 'preview', 'aria-hidden': 'true', dir: dir(preview) }, preview),
      h('span', { className: 'chevron', part: 'chevron' }, h(Icon, { path: icons.chevron }))),
    h('div', { className: 'disclosure-content', part: 'content' }, children, h(Attribution, { details: sectionDetails(card, section) })));

const points = (list, citations) => list.map((text) => h('li', { key: text, dir: dir(text) }, rich(text, citations)));

function Takeaways({ card }) {
  const { takeaways, citations } = card;
  return h(Disclosure, { card, section: 'takeaways', icon: icons.key, title: 'Key takeaways', count: takeaways.length, preview: plain(takeaways[0], citations) },
    h('ol', { role: 'list', className: 'takeaways' }, points(takeaways, citations)));
}

const ColumnHead = ({ name, vendor, subject }) =>
  h('th', { role: 'columnheader', scope: 'col', 'data-subject': subject ? '' : undefined },
    h('b', { dir: dir(name) }, name),
    vendor && h('span', { className: 'vendor', part: 'vendor', dir: dir(vendor) }, vendor),
    subject && h('span', { className: 'visually-hidden' }, 'Subject of this story'));

function RowHead({ feature, row, sorting, setSorting }) {
  const sort = () => setSorting((sorting) => afterClick(sorting, row));
  return h('th', { role: 'rowheader', scope: 'row', 'aria-sort': ariaSort(sorting, row) },
    h('button', { type: 'button', title: `Sort by ${feature}`, onClick: sort },
      h('span', { dir: dir(feature) }, feature), h(Icon, { path: icons.sort })));
}

const Cell = ({ cell, column, differs }) =>
  h('td', {
    role: 'cell',
    'data-subject': column.subject ? '' : undefined,
    'data-differs': differs ? '' : undefined,
    'data-column': column.name,
  }, h('span', { dir: dir(cell) }, cell));

function Competitors({ card }) {
  const { competitors } = card;
  const { columns, rows } = competitors;
  const [sorting, setSorting] = useState();
  const order = useMemo(() => columnOrder(competitors, sorting), [competitors, sorting]);
  const subject = Math.max(0, columns.findIndex((column) => column.subject));
  const preview = columns.map(({ name }) => name).join(' · ');
  const folded = isFolded(competitors);
  return h(Disclosure, { card, section: 'competitors', icon: icons.bars, title: 'Competitor analysis', count: rows.length, preview },
    h('div', { className: 'tools', part: 'table-tools' },
      h('label', { className: 'differences' }, h('input', { type: 'checkbox' }), 'Only differences')),
    h('div', {
      className: 'scroll',
      role: 'region',
      tabIndex: 0,
      'aria-label': 'Competitor analysis',
      'data-wide': isWide(competitors) ? '' : undefined,
      'data-folded': folded ? '' : undefined,
    },
      h('table', { className: 'competitors', role: 'table', 'aria-label': 'Competitor analysis' },
        h('thead', { role: 'rowgroup' },
          h('tr', { role: 'row' },
            h('th', { role: 'columnheader', scope: 'col' }, h('span', null, 'Feature')),
            order.map((column) => h(ColumnHead, { key: column, ...columns[column] })))),
        h('tbody', { role: 'rowgroup' }, rows.map(({ feature, cells }, row) =>
          h('tr', { key: feature, role: 'row' },
            h(RowHead, { feature, row, sorting, setSorting }),
            order.map((column) =>
              h(Cell, { key: column, cell: cells[column], column: columns[column], differs: cells[column] !== cells[subject] }))))))),
    folded && h('label', { className: 'all' }, h('input', { type: 'checkbox' }), `Show all ${rows.length}`),
    h('p', { className: 'visually-hidden', role: 'status' }, sortedBy(competitors, sorting)));
}

function DeepDive({ card }) {
  const { deep_dive, citations } = card;
  return h(Disclosure, { card, section: 'deep-dive', icon: icons.layers, title: 'Technical deep dive', count: deep_dive.length, preview: plain(deep_dive[0], citations) },
    h('ul', { role: 'list', className: 'points' }, points(deep_dive, citations)));
}

const Implication = ({ item: { prediction, rationale, by }, citations }) =>
  h('li', null,
    h('p', { className: 'prediction', part: 'prediction', dir: dir(prediction) }, rich(prediction, citations)),
    rationale && h('p', { dir: dir(rationale) }, rich(rationale, citations)),
    by && h('div', { className: 'facts' }, h('span', { className: 'chip' }, h('time', { dateTime: by }, `By ${date(by)}`))));

function Implications({ card }) {
  const { implications, citations } = card;
  return h(Disclosure, { card, section: 'implications', icon: icons.rise, title: 'Future implications', count: implications.length, preview: plain(implications[0].prediction, citations) },
    isGrounded(card) && h('p', { className: 'grounds', part: 'grounds' }, h('span', null, 'AI analysis, grounded in the sources it cites')),
    h('ul', { role: 'list', className: 'implications' }, implications.map((item) => h(Implication, { key: item.prediction, item, citations }))));
}

const Gap = ({ viewBox, passed }) =>
  h('div', { className: 'gap' },
    viewBox && h('svg', { viewBox, 'aria-hidden': 'true' }),
    passed && h('span', { className: 'passed', part: 'passed' }, passed));

function Timeline({ card }) {
  const entries = timeline(card);
  return h(Disclosure, { card, section: 'timeline', icon: icons.clock, title: 'Timeline', count: entries.length, preview: span(entries) },
    h('ol', { role: 'list', className: 'timeline' }, entries.map((entry) =>
      h('li', { key: entry.text },
        entry.gap && h(Gap, entry.gap),
        h('time', { className: 'date', part: 'date', dateTime: entry.date }, date(entry.date)),
        h('span', { className: 'event', part: 'event', dir: dir(entry.text) }, rich(entry.text, card.citations))))));
}

function Citations({ card }) {
  const { citations } = card;
  return h(Disclosure, { card, section: 'citations', icon: icons.book, title: 'Sources', count: citations.length, preview: hosts(citations) },
    h('ol', { role: 'list', className: 'citations' }, citations.map(({ title, url }) =>
      h('li', { key: url }, h(Link, { part: 'citations', to: url, title }), h('span', { className: 'host', part: 'publisher' }, host(url))))));
}

function Related({ card, now }) {
  const { related } = card;
  return h(Disclosure, { card, section: 'related', icon: icons.threads, title: 'Related updates', count: related.length, preview: related[0].title },
    h('ul', { role: 'list', className: 'related' }, related.map(({ title, url, source, published }) =>
      h('li', { key: url },
        h(Link, { part: 'related', to: url, title }),
        h('span', { className: 'from' }, h('span', { dir: dir(source) }, source), published && h(Age, { time: published, now }))))));
}

function Recap({ card }) {
  const { recap, citations } = card;
  return h('div', { className: 'recap', part: 'recap', 'data-section': 'recap' },
    h(Icon, { path: icons.news }),
    h('div', { className: 'recap-body' },
      h(Link, { className: 'recap-title', part: 'recap', to: recap.url, title: recap.title }, h(Icon, { path: icons.arrow })),
      h(SectionLabel, { card, section: 'recap' }),
      h('span', { className: 'recap-text', part: 'recap-text', dir: dir(recap.text) }, rich(recap.text, citations)),
      h(Attribution, { details: sectionDetails(card, 'recap') })));
}

const OriginalSource = ({ name, url }) =>
  h('p', null, h('span', null, 'Original source:'), ' ', h(Link, { part: 'source', to: url, title: name }));

const Footer = ({ card: { attribution, source } }) =>
  h('footer', { className: 'footer', part: 'footer' },
    h('p', { dir: dir(attribution) }, attribution),
    source && h(OriginalSource, source),
    h('slot', { name: 'footer' }));

export const Card = ({ card, now }) =>
  h('article', { className: 'news-card', part: 'card', lang: card.lang, dir: 'ltr', 'aria-label': card.title, 'data-density': 'comfortable', 'data-theme': 'auto' },
    h(Header, { card, now }),
    h('div', { className: 'sections' },
      h(Tldr, { card }),
      h(Insight, card),
      h(Takeaways, { card }),
      h(Competitors, { card }),
      h(DeepDive, { card }),
      h(Implications, { card }),
      h(Timeline, { card }),
      h(Citations, { card }),
      h(Related, { card, now }),
      h(Recap, { card })),
    h(Footer, { card }));
