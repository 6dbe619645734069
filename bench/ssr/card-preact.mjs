// The card in Preact, written to HTML by preact-render-to-string.

import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { answer } from './answer.mjs';
import { age, badge, date, dir, host, hosts, icons, items, moment, pieces, plain, share, span, timeline } from './words.mjs';

const Icon = ({ path }) =>
  h('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('path', { d: path }));

function Age({ time, now }) {
  const { short, spoken } = age(time, now);
  return h('time', { datetime: time, title: moment(time), 'data-age': 'en' },
    h('span', { 'aria-hidden': 'true' }, short),
    h('span', { class: 'visually-hidden' }, spoken));
}

function Badge({ card, now }) {
  const { latest, labels, clocks } = badge(card, now);
  return h('div', { class: 'badge', part: 'badge' },
    labels.map(({ kind, text, holds }) => h('span', { class: 'freshness', 'data-kind': kind, hidden: !holds }, text)),
    h('details', { class: 'clocks' },
      h('summary', null, h(Age, { time: latest, now }), h(Icon, { path: icons.chevron })),
      h('ul', null, clocks.map(({ time, words }) => h('li', null, h('time', { datetime: time }, words))))));
}

const Provenance = ({ card }) =>
  h('span', { class: 'chip provenance', part: 'provenance', 'data-kind': card.provenance.kind, 'data-model': card.provenance.model },
    h(Icon, { path: icons.spark }), 'AI-generated');

const Title = ({ card }) =>
  h('h2', { class: 'title' },
    h('a', { part: 'title', href: card.url, 'data-link': 'title', dir: dir(card.title) }, card.title));

const Source = ({ source }) =>
  h('span', { class: 'source' },
    h('a', { part: 'source', href: source.url, 'data-link': 'source' },
      h('span', null, 'Read original on '), h('b', { dir: dir(source.name) }, source.name), h(Icon, { path: icons.arrow })));

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
  h('div', { class: 'share', part: 'share', role: 'group', 'aria-label': 'Share' },
    h('ul', null, card.share.map((target) => h(ShareTarget, { target, card }))),
    h('span', { class: 'visually-hidden', role: 'status' }));

const Header = ({ card, now }) =>
  h('header', { class: 'header' },
    h('div', { class: 'meta' }, h(Badge, { card, now }), h(Provenance, { card })),
    h(Title, { card }),
    h('div', { class: 'byline' }, h(Source, { source: card.source }), h(Share, { card }), h('slot', { name: 'actions' })),
    h('slot', { name: 'header' }));

function Mark({ number, citations }) {
  const { title, url } = citations[number - 1];
  return h('sup', { class: 'mark' },
    h('a', { href: url, 'data-link': 'citations', title, 'aria-label': `Source ${number}: ${title}` }, number));
}

const rich = (text, citations) =>
  pieces(text, citations).map(([piece, number]) => (number ? [piece, h(Mark, { number, citations })] : piece));

const Link = ({ class: name, part, to, title, children }) =>
  h('a', { class: name, href: to, 'data-link': part, dir: dir(title) }, title, children);

const TldrPart = ({ label, text, citations }) =>
  h('div', { class: 'tldr-part' },
    h('h4', { class: 'label' }, h('span', null, label)),
    h('p', { dir: dir(text) }, rich(text, citations)));

const Tldr = ({ card: { tldr, citations, provenance } }) =>
  h('section', { class: 'tldr', part: 'tldr', 'data-section': 'tldr' },
    h('div', { class: 'tldr-head' },
      h('h3', { class: 'tldr-title' }, h('span', null, h(Icon, { path: icons.bolt }), '30-second TL;DR'))),
    h('div', { class: 'tldr-parts' },
      h(TldrPart, { label: 'What changed', text: tldr.what_changed, citations }),
      h(TldrPart, { label: 'Why it matters', text: tldr.why_it_matters, citations }),
      h(TldrPart, { label: 'What to do next', text: tldr.what_to_do_next, citations })),
    h('div', { class: 'audience', part: 'audience' },
      h('span', { class: 'label' }, 'Who should care'),
      h('ul', null, tldr.who_should_care.map((name) => h('li', { class: 'chip', dir: dir(name) }, name)))),
    h('p', { class: 'attribution' }, h('span', { dir: dir(provenance.note) }, provenance.note)));

const Disclosure = ({ section, icon, title, count, preview, children }) =>
  h('details', { class: 'disclosure', part: `section ${section}`, 'data-section': section },
    h('summary', null,
      h(Icon, { path: icon }),
      h('h3', { class: 'disclosure-head' },
        h('span', { class: 'disclosure-title' },
          h('span', null, title), ' ', h('span', { class: 'count', 'aria-hidden': 'true' }, count)),
        h('span', { class: 'visually-hidden' }, items(count))),
      h('span', { class: 'preview', 'aria-hidden': 'true', dir: dir(preview) }, preview),
      h('span', { class: 'chevron' }, h(Icon, { path: icons.chevron }))),
    h('div', { class: 'disclosure-content' }, children));

const points = (list, citations) => list.map((text) => h('li', { dir: dir(text) }, rich(text, citations)));

const Takeaways = ({ card: { takeaways, citations } }) =>
  h(Disclosure, { section: 'takeaways', icon: icons.key, title: 'Key takeaways', count: takeaways.length, preview: plain(takeaways[0], citations) },
    h('ol', { class: 'takeaways' }, points(takeaways, citations)));

const HeadCell = ({ name, subject, children }) =>
  h('th', { role: 'columnheader', scope: 'col', 'data-subject': subject ? '' : undefined, 'aria-sort': 'none' },
    h('button', { type: 'button', title: `Sort by ${name}` },
      h('span', { class: 'column' }, children), h(Icon, { path: icons.sort })));

const Row = ({ row, columns, subject }) =>
  h('tr', { role: 'row' },
    h('th', { role: 'rowheader', scope: 'row', dir: dir(row.feature) }, row.feature),
    row.cells.map((cell, index) =>
      h('td', {
        role: 'cell',
        'data-subject': columns[index].subject ? '' : undefined,
        'data-differs': cell !== row.cells[subject] ? '' : undefined,
        'data-column': columns[index].name,
      }, h('span', { dir: dir(cell) }, cell))));

function Competitors({ card: { competitors: { columns, rows } } }) {
  const subject = Math.max(0, columns.findIndex((column) => column.subject));
  const preview = columns.map(({ name }) => name).join(' · ');
  return h(Disclosure, { section: 'competitors', icon: icons.bars, title: 'Competitor analysis', count: rows.length, preview },
    h('label', { class: 'differences' }, h('input', { type: 'checkbox' }), ' Highlight differences'),
    h('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': 'Competitor analysis' },
      h('table', { class: 'competitors', role: 'table' },
        h('thead', { role: 'rowgroup' },
          h('tr', { role: 'row' },
            h(HeadCell, { name: 'Feature' }, h('span', null, 'Feature')),
            columns.map((column) =>
              h(HeadCell, column,
                h('b', { dir: dir(column.name) }, column.name),
                column.vendor && h('span', { class: 'vendor', dir: dir(column.vendor) }, column.vendor),
                column.subject && h('span', { class: 'visually-hidden' }, 'Subject of this story'))))),
        h('tbody', { role: 'rowgroup' }, rows.map((row) => h(Row, { row, columns, subject }))))));
}

const DeepDive = ({ card: { deep_dive, citations } }) =>
  h(Disclosure, { section: 'deep-dive', icon: icons.layers, title: 'Technical deep dive', count: deep_dive.length, preview: plain(deep_dive[0], citations) },
    h('ul', { class: 'deep-dive' }, points(deep_dive, citations)));

const Implication = ({ item: { prediction, rationale, by }, citations }) =>
  h('li', null,
    h('p', { class: 'prediction', dir: dir(prediction) }, rich(prediction, citations)),
    rationale && h('p', { dir: dir(rationale) }, rich(rationale, citations)),
    by && h('div', { class: 'facts' }, h('span', { class: 'chip' }, h('time', { datetime: by }, `By ${date(by)}`))));

const Implications = ({ card: { implications, citations } }) =>
  h(Disclosure, { section: 'implications', icon: icons.rise, title: 'Future implications', count: implications.length, preview: plain(implications[0].prediction, citations) },
    h('ul', { class: 'implications' }, implications.map((item) => h(Implication, { item, citations }))));

const Gap = ({ viewBox, passed }) =>
  h('div', { class: 'gap' },
    viewBox && h('svg', { viewBox, 'aria-hidden': 'true' }),
    passed && h('span', { class: 'passed' }, passed));

function Timeline({ card }) {
  const entries = timeline(card);
  return h(Disclosure, { section: 'timeline', icon: icons.clock, title: 'Timeline', count: entries.length, preview: span(entries) },
    h('ol', { class: 'timeline' }, entries.map((entry) =>
      h('li', null,
        entry.gap && h(Gap, entry.gap),
        h('time', { class: 'date', datetime: entry.date }, date(entry.date)),
        h('span', { class: 'event', dir: dir(entry.text) }, rich(entry.text, card.citations))))));
}

const Citations = ({ citations }) =>
  h(Disclosure, { section: 'citations', icon: icons.book, title: 'Sources', count: citations.length, preview: hosts(citations) },
    h('ol', { class: 'citations' }, citations.map(({ title, url }) =>
      h('li', null, h(Link, { part: 'citations', to: url, title }), h('span', { class: 'host' }, host(url))))));

const Recap = ({ recap, citations }) =>
  h('div', { class: 'recap', part: 'recap', 'data-section': 'recap' },
    h(Icon, { path: icons.news }),
    h('span', { class: 'recap-body' },
      h(Link, { class: 'recap-title', part: 'recap', to: recap.url, title: recap.title }, h(Icon, { path: icons.arrow })),
      h('span', { class: 'recap-text', dir: dir(recap.text) }, rich(recap.text, citations))));

const Related = ({ related, now }) =>
  h(Disclosure, { section: 'related', icon: icons.threads, title: 'Related updates', count: related.length, preview: related[0].title },
    h('ul', { class: 'related' }, related.map(({ title, url, source, published }) =>
      h('li', null,
        h(Link, { part: 'related', to: url, title }),
        h('span', { class: 'from' }, h('span', { dir: dir(source) }, source), published && h(Age, { time: published, now }))))));

const Card = ({ card, now }) =>
  h('article', { class: 'news-card', part: 'card', lang: card.lang, dir: 'ltr', 'data-density': 'comfortable', 'data-theme': 'auto' },
    h(Header, { card, now }),
    h('div', { class: 'sections' },
      h('p', { class: 'hook', part: 'hook', dir: dir(card.hook) }, rich(card.hook, card.citations)),
      h(Tldr, { card }),
      h(Takeaways, { card }),
      h(Competitors, { card }),
      h(DeepDive, { card }),
      h(Implications, { card }),
      h(Timeline, { card }),
      h(Citations, card),
      h(Recap, card),
      h(Related, { related: card.related, now })),
    h('footer', { class: 'footer', part: 'footer' }, h('p', { dir: dir(card.attribution) }, card.attribution), h('slot', { name: 'footer' })));

await answer((card, now) => renderToString(h(Card, { card, now })));
