// The card without a framework: one text of HTML, which the browser parses. What is put into it is
// escaped; a table is sorted by moving the cells of its rows.

import {
  afterClick, age, author, badge, columnOrder, date, dir, host, hosts, icons, isFolded, isGrounded, isWide, items, moment,
  ownAuthorship, pieces, plain, sectionDetails, share, sortedBy, span, timeline, wholeDetails,
} from './words.mjs';

class Html {
  constructor(text) {
    this.text = text;
  }
}

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function written(value) {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(written).join('');
  return String(value ?? '').replace(/[&<>"]/g, (sign) => SIGNS[sign]);
}

const html = (strings, ...values) => new Html(String.raw({ raw: strings }, ...values.map(written)));

const attribute = (name, value) => (value === undefined ? '' : html` ${name}="${value}"`);

const flag = (name, isSet) => (isSet ? html` ${name}` : '');

const dirOf = (text) => attribute('dir', dir(text));

const icon = (path) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"></path></svg>`;

function ageOf(time, now) {
  const { short, spoken } = age(time, now);
  return html`<time datetime="${time}" title="${moment(time)}" data-age="en"><span aria-hidden="true">${short}</span><span class="visually-hidden">${spoken}</span></time>`;
}

function badgeOf(card, now) {
  const { latest, labels, clocks, delay } = badge(card, now);
  return html`<div class="badge" part="badge">
    ${labels.map(({ kind, text, holds }) => html`<span class="freshness" part="freshness" data-kind="${kind}"${flag('hidden', !holds)}>${text}</span>`)}
    <details class="clocks">
      <summary>${ageOf(latest, now)} ${icon(icons.chevron)}</summary>
      <ul role="list">${clocks.map(({ time, words }) => html`<li><time datetime="${time}">${words}</time></li>`)}</ul>
    </details>
    ${delay ? html`<span class="delay" part="delay">${delay}</span>` : ''}
  </div>`;
}

function provenance(authorship) {
  if (!authorship) return '';
  const { label, picture } = author(authorship);
  return html`<span class="chip provenance" part="provenance" data-kind="${authorship.kind}"${attribute('data-model', authorship.model)}>${icon(picture)} ${label}</span>`;
}

const sectionLabel = (card, section) => provenance(ownAuthorship(card, section));

const fact = ({ words, name }, index) =>
  html`${index > 0 ? ' · ' : ''}<span>${words}${name ? html`<span${dirOf(name)}>${name}</span>` : ''}</span>`;

function attribution(details) {
  if (!details) return '';
  const { facts, note } = details;
  return html`<p class="attribution" part="attribution">${facts.length > 0 ? html`<span>${facts.map(fact)}</span>` : ''}${note ? html`<span${dirOf(note)}>${note}</span>` : ''}</p>`;
}

const source = ({ name, url }) =>
  html`<span class="source"><a part="source" href="${url}" data-link="source"><span>Read original on</span> <b${dirOf(name)}>${name}</b>${icon(icons.arrow)}</a></span>`;

function shareTarget(target, card) {
  const { href, label, picture, done } = share(target, card);
  if (target === 'device') {
    return html`<li hidden data-device="">
      <button type="button" title="${label}" data-share="${target}" data-url="${href}">${icon(picture)}</button>
    </li>`;
  }
  return html`<li>
    <a href="${href}" target="_blank" title="${label}" data-share="${target}"${attribute('data-done', done)}>${icon(picture)}</a>
  </li>`;
}

function mark(number, citations) {
  const { title, url } = citations[number - 1];
  return html`<sup class="mark" part="mark"><a href="${url}" data-link="citations" title="${title}" aria-label="Source ${number}">${number}</a></sup>`;
}

const rich = (text, citations) =>
  pieces(text, citations).map(([piece, number]) => (number ? [piece, mark(number, citations)] : piece));

const hookOf = ({ hook, citations }) => (hook ? html`<p class="hook" part="hook"${dirOf(hook)}>${rich(hook, citations)}</p>` : '');

const header = (card, now) => html`<header class="header" part="header">
  <div class="meta">${badgeOf(card, now)} ${provenance(card.provenance)} <button type="button" class="reading" part="tools" aria-label="Reading tools" title="Reading tools" data-tools><span aria-hidden="true">Aa</span></button></div>
  <h2 class="title"><a part="title" href="${card.url}" data-link="title"${dirOf(card.title)}>${card.title}</a></h2>
  ${hookOf(card)}
  <div class="byline">
    ${card.source ? source(card.source) : ''}
    <div class="share" part="share" role="group" aria-label="Share">
      <ul role="list">${card.share.map((target) => shareTarget(target, card))}</ul>
      <span class="visually-hidden" role="status"></span>
    </div>
    <slot name="actions"></slot>
  </div>
  <slot name="header"></slot>
</header>`;

const tldrPart = (label, text, citations) => html`<div class="tldr-part">
  <h4 class="label"><span>${label}</span></h4>
  <p${dirOf(text)}>${rich(text, citations)}</p>
</div>`;

function tldrOf(card) {
  const { tldr, citations } = card;
  return html`<section class="tldr" part="tldr" data-section="tldr">
    <div class="tldr-head"><h3 class="tldr-title"><span>${icon(icons.bolt)} 30-second TL;DR</span></h3>${sectionLabel(card, 'tldr')}</div>
    <div class="tldr-parts">
      ${tldrPart('What changed', tldr.what_changed, citations)}
      ${tldrPart('Why it matters', tldr.why_it_matters, citations)}
      ${tldrPart('What to do next', tldr.what_to_do_next, citations)}
    </div>
    <div class="audience" part="audience">
      <span class="label"><span>Who should care</span></span>
      <ul role="list">${tldr.who_should_care.map((name) => html`<li class="chip"${dirOf(name)}>${name}</li>`)}</ul>
    </div>
    ${attribution(sectionDetails(card, 'tldr'))}${attribution(wholeDetails(card))}
  </section>`;
}

const insightOf = ({ provenance }) => (provenance ? html`<div class="insight" part="insight">
  <h3 class="label"><span>Deep insight</span></h3>
  <p><span>${author(provenance).insight}</span></p>
</div>` : '');

const disclosure = (card, section, picture, title, count, preview, content) =>
  html`<details class="disclosure" part="section ${section}" data-section="${section}">
    <summary>
      ${icon(picture)}
      <h3 class="disclosure-head">
        <span class="disclosure-title" part="heading"><span>${title}</span> <span class="count" part="count" aria-hidden="true">${count}</span></span>
        <span class="visually-hidden">${items(count)}</span>
        ${sectionLabel(card, section)}
      </h3>
      <span class="preview" part="preview" aria-hidden="true"${dirOf(preview)}>${preview}</span>
      <span class="chevron" part="chevron">${icon(icons.chevron)}</span>
    </summary>
    <div class="disclosure-content" part="content">${content}${attribution(sectionDetails(card, section))}</div>
  </details>`;

const points = (list, citations) => list.map((text) => html`<li${dirOf(text)}>${rich(text, citations)}</li>`);

function takeawaysOf(card) {
  const { takeaways, citations } = card;
  return disclosure(card, 'takeaways', icons.key, 'Key takeaways', takeaways.length, plain(takeaways[0], citations),
    html`<ol role="list" class="takeaways">${points(takeaways, citations)}</ol>`);
}

const columnHead = ({ name, vendor, subject }) => html`<th role="columnheader" scope="col"${flag('data-subject', subject)}>
  <b${dirOf(name)}>${name}</b>
  ${vendor ? html`<span class="vendor" part="vendor"${dirOf(vendor)}>${vendor}</span>` : ''}
  ${subject ? html`<span class="visually-hidden">Subject of this story</span>` : ''}
</th>`;

const rowHead = (feature) => html`<th role="rowheader" scope="row">
  <button type="button" title="Sort by ${feature}"><span${dirOf(feature)}>${feature}</span> ${icon(icons.sort)}</button>
</th>`;

const rowOf = (row, columns, subject) => html`<tr role="row">
  ${rowHead(row.feature)}
  ${row.cells.map((cell, index) => html`<td role="cell"${flag('data-subject', columns[index].subject)}${flag('data-differs', cell !== row.cells[subject])} data-column="${columns[index].name}"><span${dirOf(cell)}>${cell}</span></td>`)}
</tr>`;

function competitorsOf(card) {
  const { columns, rows } = card.competitors;
  const subject = Math.max(0, columns.findIndex((column) => column.subject));
  const preview = columns.map(({ name }) => name).join(' · ');
  const folded = isFolded(card.competitors);
  return disclosure(card, 'competitors', icons.bars, 'Competitor analysis', rows.length, preview, html`<div class="tools" part="table-tools"><label class="differences"><input type="checkbox">Only differences</label></div>
    <div class="scroll" role="region" tabindex="0" aria-label="Competitor analysis"${flag('data-wide', isWide(card.competitors))}${flag('data-folded', folded)}>
      <table class="competitors" role="table" aria-label="Competitor analysis">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col"><span>Feature</span></th>${columns.map(columnHead)}</tr></thead>
        <tbody role="rowgroup">${rows.map((row) => rowOf(row, columns, subject))}</tbody>
      </table>
    </div>
    ${folded ? html`<label class="all"><input type="checkbox">Show all ${rows.length}</label>` : ''}
    <p class="visually-hidden" role="status"></p>`);
}

function deepDiveOf(card) {
  const { deep_dive, citations } = card;
  return disclosure(card, 'deep-dive', icons.layers, 'Technical deep dive', deep_dive.length, plain(deep_dive[0], citations),
    html`<ul role="list" class="points">${points(deep_dive, citations)}</ul>`);
}

const implication = ({ prediction, rationale, by }, citations) => html`<li>
  <p class="prediction" part="prediction"${dirOf(prediction)}>${rich(prediction, citations)}</p>
  ${rationale ? html`<p${dirOf(rationale)}>${rich(rationale, citations)}</p>` : ''}
  ${by ? html`<div class="facts"><span class="chip"><time datetime="${by}">By ${date(by)}</time></span></div>` : ''}
</li>`;

function implicationsOf(card) {
  const { implications, citations } = card;
  const grounds = isGrounded(card) ? html`<p class="grounds" part="grounds"><span>AI analysis, grounded in the sources it cites</span></p>` : '';
  return disclosure(card, 'implications', icons.rise, 'Future implications', implications.length, plain(implications[0].prediction, citations),
    html`${grounds}<ul role="list" class="implications">${implications.map((item) => implication(item, citations))}</ul>`);
}

const gapOf = ({ viewBox, passed }) => html`<div class="gap">
  ${viewBox ? html`<svg viewBox="${viewBox}" aria-hidden="true"></svg>` : ''}
  ${passed ? html`<span class="passed" part="passed">${passed}</span>` : ''}
</div>`;

function timelineOf(card) {
  const entries = timeline(card);
  return disclosure(card, 'timeline', icons.clock, 'Timeline', entries.length, span(entries), html`<ol role="list" class="timeline">${entries.map((entry) => html`<li>
    ${entry.gap ? gapOf(entry.gap) : ''}
    <time class="date" part="date" datetime="${entry.date}">${date(entry.date)}</time>
    <span class="event" part="event"${dirOf(entry.text)}>${rich(entry.text, card.citations)}</span>
  </li>`)}</ol>`);
}

function citationsOf(card) {
  const { citations } = card;
  return disclosure(card, 'citations', icons.book, 'Sources', citations.length, hosts(citations), html`<ol role="list" class="citations">${citations.map(({ title, url }) => html`<li>
    <a href="${url}" data-link="citations"${dirOf(title)}>${title}</a><span class="host" part="publisher">${host(url)}</span>
  </li>`)}</ol>`);
}

function relatedOf(card, now) {
  const { related } = card;
  return disclosure(card, 'related', icons.threads, 'Related updates', related.length, related[0].title, html`<ul role="list" class="related">${related.map(({ title, url, source, published }) => html`<li>
    <a href="${url}" data-link="related"${dirOf(title)}>${title}</a>
    <span class="from"><span${dirOf(source)}>${source}</span>${published ? ageOf(published, now) : ''}</span>
  </li>`)}</ul>`);
}

function recapOf(card) {
  const { recap, citations } = card;
  return html`<div class="recap" part="recap" data-section="recap">
    ${icon(icons.news)}
    <div class="recap-body">
      <a class="recap-title" part="recap-title" href="${recap.url}" data-link="recap"${dirOf(recap.title)}>${recap.title}${icon(icons.arrow)}</a>
      ${sectionLabel(card, 'recap')}
      <span class="recap-text" part="recap-text"${dirOf(recap.text)}>${rich(recap.text, citations)}</span>
      ${attribution(sectionDetails(card, 'recap'))}
    </div>
  </div>`;
}

const originalSource = ({ name, url }) =>
  html`<p><span>Original source:</span> <a${attribute('href', url)} data-link="source"${dirOf(name)}>${name}</a></p>`;

const cardOf = (card, now) => html`<article class="news-card" part="card" lang="${card.lang}" dir="ltr" aria-label="${card.title}" data-density="comfortable" data-theme="auto">
  ${header(card, now)}
  <div class="sections">
    ${tldrOf(card)}${insightOf(card)}${takeawaysOf(card)}${competitorsOf(card)}${deepDiveOf(card)}${implicationsOf(card)}${timelineOf(card)}${citationsOf(card)}${relatedOf(card, now)}${recapOf(card)}
  </div>
  <footer class="footer" part="footer">
    <p${dirOf(card.attribution)}>${card.attribution}</p>
    ${card.source ? originalSource(card.source) : ''}
    <slot name="footer"></slot>
  </footer>
</article>`;

// Shows a card in an element, in place of the one that was there.
export function show(root, card, now) {
  root.innerHTML = cardOf(card, now).text;
  makeSortable(root.querySelector('table'), card.competitors);
}

function makeSortable(table, competitors) {
  const status = table.closest('details').querySelector('[role=status]');
  let sorting;
  let shown = columnOrder(competitors, sorting);
  const sort = (head) => {
    sorting = afterClick(sorting, head.parentElement.sectionRowIndex);
    const order = columnOrder(competitors, sorting);
    const places = order.map((column) => shown.indexOf(column) + 1);
    for (const row of [...table.rows]) row.append(...places.map((place) => row.cells[place]));
    shown = order;
    table.querySelector('[aria-sort]')?.removeAttribute('aria-sort');
    if (sorting) head.setAttribute('aria-sort', sorting.direction);
    status.textContent = sortedBy(competitors, sorting);
  };
  table.tBodies[0].addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (button) sort(button.parentElement);
  });
}
