// The card in Lit: an element of its own, as Lit writes slots nowhere else.

import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  afterClick, age, ariaSort, author, badge, columnOrder, date, dir, host, hosts, icons, isFolded, isGrounded, isWide,
  items, moment, ownAuthorship, pieces, plain, sectionDetails, share, sortedBy, span, timeline, wholeDetails,
} from './words.mjs';

const dirOf = (text) => dir(text) ?? nothing;

const icon = (path) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;

function ageOf(time, now) {
  const { short, spoken } = age(time, now);
  return html`<time datetime=${time} title=${moment(time)} data-age="en"><span aria-hidden="true">${short}</span><span class="visually-hidden">${spoken}</span></time>`;
}

function badgeOf(card, now) {
  const { latest, labels, clocks, delay } = badge(card, now);
  return html`<div class="badge" part="badge">
    ${labels.map(({ kind, text, holds }) => html`<span class="freshness" part="freshness" data-kind=${kind} ?hidden=${!holds}>${text}</span>`)}
    <details class="clocks">
      <summary>${ageOf(latest, now)} ${icon(icons.chevron)}</summary>
      <ul role="list">${clocks.map(({ time, words }) => html`<li><time datetime=${time}>${words}</time></li>`)}</ul>
    </details>
    ${delay ? html`<span class="delay" part="delay">${delay}</span>` : nothing}
  </div>`;
}

function provenance(authorship) {
  if (!authorship) return nothing;
  const { label, picture } = author(authorship);
  return html`<span class="chip provenance" part="provenance" data-kind=${authorship.kind} data-model=${authorship.model ?? nothing}>${icon(picture)} ${label}</span>`;
}

const sectionLabel = (card, section) => provenance(ownAuthorship(card, section));

const fact = ({ words, name }, index) =>
  html`${index > 0 ? ' · ' : nothing}<span>${words}${name ? html`<span dir=${dirOf(name)}>${name}</span>` : nothing}</span>`;

function attribution(details) {
  if (!details) return nothing;
  const { facts, note } = details;
  return html`<p class="attribution" part="attribution">${facts.length > 0 ? html`<span>${facts.map(fact)}</span>` : nothing}${note ? html`<span dir=${dirOf(note)}>${note}</span>` : nothing}</p>`;
}

const source = ({ name, url }) =>
  html`<span class="source"><a part="source" href=${url} data-link="source"><span>Read original on</span> <b dir=${dirOf(name)}>${name}</b>${icon(icons.arrow)}</a></span>`;

function shareTarget(target, card) {
  const { href, label, picture, done } = share(target, card);
  if (target === 'device') {
    return html`<li hidden data-device="">
      <button type="button" title=${label} data-share=${target} data-url=${href}>${icon(picture)}</button>
    </li>`;
  }
  return html`<li>
    <a href=${href} target="_blank" title=${label} data-share=${target} data-done=${done ?? nothing}>${icon(picture)}</a>
  </li>`;
}

function mark(number, citations) {
  const { title, url } = citations[number - 1];
  return html`<sup class="mark" part="mark"><a href=${url} data-link="citations" title=${title} aria-label="Source ${number}">${number}</a></sup>`;
}

const rich = (text, citations) =>
  pieces(text, citations).map(([piece, number]) => (number ? [piece, mark(number, citations)] : piece));

const hookOf = ({ hook, citations }) => (hook ? html`<p class="hook" part="hook" dir=${dirOf(hook)}>${rich(hook, citations)}</p>` : nothing);

const header = (card, now) => html`<header class="header" part="header">
  <div class="meta">${badgeOf(card, now)} ${provenance(card.provenance)} <button type="button" class="reading" part="tools" aria-label="Reading tools" title="Reading tools" data-tools><span aria-hidden="true">Aa</span></button></div>
  <h2 class="title"><a part="title" href=${card.url} data-link="title" dir=${dirOf(card.title)}>${card.title}</a></h2>
  ${hookOf(card)}
  <div class="byline">
    ${card.source ? source(card.source) : nothing}
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
  <p dir=${dirOf(text)}>${rich(text, citations)}</p>
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
      <ul role="list">${tldr.who_should_care.map((name) => html`<li class="chip" dir=${dirOf(name)}>${name}</li>`)}</ul>
    </div>
    ${attribution(sectionDetails(card, 'tldr'))}${attribution(wholeDetails(card))}
  </section>`;
}

const insightOf = ({ provenance }) => (provenance ? html`<div class="insight" part="insight">
  <h3 class="label"><span>Deep insight</span></h3>
  <p><span>${author(provenance).insight}</span></p>
</div>` : nothing);

const disclosure = (card, section, picture, title, count, preview, content) =>
  html`<details class="disclosure" part="section ${section}" data-section=${section}>
    <summary>
      ${icon(picture)}
      <h3 class="disclosure-head">
        <span class="disclosure-title" part="heading"><span>${title}</span> <span class="count" part="count" aria-hidden="true">${count}</span></span>
        <span class="visually-hidden">${items(count)}</span>
        ${sectionLabel(card, section)}
      </h3>
      <span class="preview" part="preview" aria-hidden="true" dir=${dirOf(preview)}>${preview}</span>
      <span class="chevron" part="chevron">${icon(icons.chevron)}</span>
    </summary>
    <div class="disclosure-content" part="content">${content}${attribution(sectionDetails(card, section))}</div>
  </details>`;

const points = (list, citations) => list.map((text) => html`<li dir=${dirOf(text)}>${rich(text, citations)}</li>`);

function takeawaysOf(card) {
  const { takeaways, citations } = card;
  return disclosure(card, 'takeaways', icons.key, 'Key takeaways', takeaways.length, plain(takeaways[0], citations),
    html`<ol role="list" class="takeaways">${points(takeaways, citations)}</ol>`);
}

const columnHead = ({ name, vendor, subject }) => html`<th role="columnheader" scope="col" ?data-subject=${subject}>
  <b dir=${dirOf(name)}>${name}</b>
  ${vendor ? html`<span class="vendor" part="vendor" dir=${dirOf(vendor)}>${vendor}</span>` : nothing}
  ${subject ? html`<span class="visually-hidden">Subject of this story</span>` : nothing}
</th>`;

const rowHead = (feature, row, table) => html`<th role="rowheader" scope="row" aria-sort=${ariaSort(table.sorting, row) ?? nothing}>
  <button type="button" title="Sort by ${feature}" @click=${() => table.sort(row)}><span dir=${dirOf(feature)}>${feature}</span> ${icon(icons.sort)}</button>
</th>`;

const cellOf = (cell, { name, subject }, differs) =>
  html`<td role="cell" ?data-subject=${subject} ?data-differs=${differs} data-column=${name}><span dir=${dirOf(cell)}>${cell}</span></td>`;

// Those compared in an order, each known again by its place in the document.
const ordered = (order, templateOf) => repeat(order, (column) => column, templateOf);

// `table` is how it is sorted, and what sorts it otherwise.
function competitorsOf(card, table) {
  const { columns, rows } = card.competitors;
  const subject = Math.max(0, columns.findIndex((column) => column.subject));
  const preview = columns.map(({ name }) => name).join(' · ');
  const order = columnOrder(card.competitors, table.sorting);
  const folded = isFolded(card.competitors);
  const rowOf = ({ feature, cells }, index) => html`<tr role="row">
    ${rowHead(feature, index, table)}
    ${ordered(order, (column) => cellOf(cells[column], columns[column], cells[column] !== cells[subject]))}
  </tr>`;
  return disclosure(card, 'competitors', icons.bars, 'Competitor analysis', rows.length, preview, html`<div class="tools" part="table-tools"><label class="differences"><input type="checkbox">Only differences</label></div>
    <div class="scroll" role="region" tabindex="0" aria-label="Competitor analysis" ?data-wide=${isWide(card.competitors)} ?data-folded=${folded}>
      <table class="competitors" role="table" aria-label="Competitor analysis">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col"><span>Feature</span></th>${ordered(order, (column) => columnHead(columns[column]))}</tr></thead>
        <tbody role="rowgroup">${rows.map(rowOf)}</tbody>
      </table>
    </div>
    ${folded ? html`<label class="all"><input type="checkbox">Show all ${rows.length}</label>` : nothing}
    <p class="visually-hidden" role="status">${sortedBy(card.competitors, table.sorting)}</p>`);
}

function deepDiveOf(card) {
  const { deep_dive, citations } = card;
  return disclosure(card, 'deep-dive', icons.layers, 'Technical deep dive', deep_dive.length, plain(deep_dive[0], citations),
    html`<ul role="list" class="points">${points(deep_dive, citations)}</ul>`);
}

const implication = ({ prediction, rationale, by }, citations) => html`<li>
  <p class="prediction" part="prediction" dir=${dirOf(prediction)}>${rich(prediction, citations)}</p>
  ${rationale ? html`<p dir=${dirOf(rationale)}>${rich(rationale, citations)}</p>` : nothing}
  ${by ? html`<div class="facts"><span class="chip"><time datetime=${by}>By ${date(by)}</time></span></div>` : nothing}
</li>`;

function implicationsOf(card) {
  const { implications, citations } = card;
  const grounds = isGrounded(card) ? html`<p class="grounds" part="grounds"><span>AI analysis, grounded in the sources it cites</span></p>` : nothing;
  return disclosure(card, 'implications', icons.rise, 'Future implications', implications.length, plain(implications[0].prediction, citations),
    html`${grounds}<ul role="list" class="implications">${implications.map((item) => implication(item, citations))}</ul>`);
}

const gapOf = ({ viewBox, passed }) => html`<div class="gap">
  ${viewBox ? html`<svg viewBox=${viewBox} aria-hidden="true"></svg>` : nothing}
  ${passed ? html`<span class="passed" part="passed">${passed}</span>` : nothing}
</div>`;

function timelineOf(card) {
  const entries = timeline(card);
  return disclosure(card, 'timeline', icons.clock, 'Timeline', entries.length, span(entries), html`<ol role="list" class="timeline">${entries.map((entry) => html`<li>
    ${entry.gap ? gapOf(entry.gap) : nothing}
    <time class="date" part="date" datetime=${entry.date}>${date(entry.date)}</time>
    <span class="event" part="event" dir=${dirOf(entry.text)}>${rich(entry.text, card.citations)}</span>
  </li>`)}</ol>`);
}

function citationsOf(card) {
  const { citations } = card;
  return disclosure(card, 'citations', icons.book, 'Sources', citations.length, hosts(citations), html`<ol role="list" class="citations">${citations.map(({ title, url }) => html`<li>
    <a href=${url} data-link="citations" dir=${dirOf(title)}>${title}</a><span class="host" part="publisher">${host(url)}</span>
  </li>`)}</ol>`);
}

function relatedOf(card, now) {
  const { related } = card;
  return disclosure(card, 'related', icons.threads, 'Related updates', related.length, related[0].title, html`<ul role="list" class="related">${related.map(({ title, url, source, published }) => html`<li>
    <a href=${url} data-link="related" dir=${dirOf(title)}>${title}</a>
    <span class="from"><span dir=${dirOf(source)}>${source}</span>${published ? ageOf(published, now) : nothing}</span>
  </li>`)}</ul>`);
}

function recapOf(card) {
  const { recap, citations } = card;
  return html`<div class="recap" part="recap" data-section="recap">
    ${icon(icons.news)}
    <div class="recap-body">
      <a class="recap-title" part="recap-title" href=${recap.url} data-link="recap" dir=${dirOf(recap.title)}>${recap.title}${icon(icons.arrow)}</a>
      ${sectionLabel(card, 'recap')}
      <span class="recap-text" part="recap-text" dir=${dirOf(recap.text)}>${rich(recap.text, citations)}</span>
      ${attribution(sectionDetails(card, 'recap'))}
    </div>
  </div>`;
}

const originalSource = ({ name, url }) =>
  html`<p><span>Original source:</span> <a href=${url ?? nothing} data-link="source" dir=${dirOf(name)}>${name}</a></p>`;

const cardOf = (card, now, table) => html`<article class="news-card" part="card" lang=${card.lang} dir="ltr" aria-label=${card.title} data-density="comfortable" data-theme="auto">
  ${header(card, now)}
  <div class="sections">
    ${tldrOf(card)}${insightOf(card)}${takeawaysOf(card)}${competitorsOf(card, table)}${deepDiveOf(card)}${implicationsOf(card)}${timelineOf(card)}${citationsOf(card)}${relatedOf(card, now)}${recapOf(card)}
  </div>
  <footer class="footer" part="footer">
    <p dir=${dirOf(card.attribution)}>${card.attribution}</p>
    ${card.source ? originalSource(card.source) : nothing}
    <slot name="footer"></slot>
  </footer>
</article>`;

export class Card extends LitElement {
  static properties = { card: { attribute: false }, now: { attribute: false }, sorting: { state: true } };

  sort(row) {
    this.sorting = afterClick(this.sorting, row);
  }

  render() {
    return cardOf(this.card, this.now, this);
  }
}
