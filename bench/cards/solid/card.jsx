// The card in Solid.

import { createMemo, For, Show } from 'solid-js';
import {
  age, author, badge, date, dir, host, hosts, icons, isGrounded, moment, pieces, plain, sectionDetails, share, span,
  timeline, wholeDetails,
} from '../words.mjs';
import { Attribution, Disclosure, Icon, Provenance, SectionLabel } from './parts.jsx';
import { Competitors } from './table.jsx';

function Age(props) {
  const words = createMemo(() => age(props.time, props.now));
  return (
    <time datetime={props.time} title={moment(props.time)} data-age="en">
      <span aria-hidden="true">{words().short}</span>
      <span class="visually-hidden">{words().spoken}</span>
    </time>
  );
}

function Badge(props) {
  const told = createMemo(() => badge(props.card, props.now));
  return (
    <div class="badge" part="badge">
      <For each={told().labels}>
        {({ kind, text, holds }) => <span class="freshness" part="freshness" data-kind={kind} hidden={!holds}>{text}</span>}
      </For>
      <details class="clocks">
        <summary><Age time={told().latest} now={props.now} /><Icon path={icons.chevron} /></summary>
        <ul role="list">
          <For each={told().clocks}>{({ time, words }) => <li><time datetime={time}>{words}</time></li>}</For>
        </ul>
      </details>
      <Show when={told().delay}><span class="delay" part="delay">{told().delay}</span></Show>
    </div>
  );
}

const Source = (props) => (
  <span class="source">
    <a part="source" href={props.url} data-link="source">
      <span>Read original on</span>{' '}<b dir={dir(props.name)}>{props.name}</b><Icon path={icons.arrow} />
    </a>
  </span>
);

function ShareTarget(props) {
  const to = createMemo(() => share(props.target, props.card));
  return (
    <Show
      when={props.target !== 'device'}
      fallback={
        <li hidden data-device="">
          <button type="button" title={to().label} data-share={props.target} data-url={to().href}><Icon path={to().picture} /></button>
        </li>
      }
    >
      <li>
        <a href={to().href} target="_blank" title={to().label} data-share={props.target} data-done={to().done}><Icon path={to().picture} /></a>
      </li>
    </Show>
  );
}

function Mark(props) {
  const source = () => props.citations[props.number - 1];
  return (
    <sup class="mark" part="mark">
      <a href={source().url} data-link="citations" title={source().title} aria-label={`Source ${props.number}`}>{props.number}</a>
    </sup>
  );
}

// A text with links to the sources that it names.
const Rich = (props) => (
  <For each={pieces(props.text, props.citations)}>
    {([piece, number]) => <>{piece}{number > 0 && <Mark number={number} citations={props.citations} />}</>}
  </For>
);

const Header = (props) => (
  <header class="header" part="header">
    <div class="meta"><Badge card={props.card} now={props.now} /><Provenance authorship={props.card.provenance} /><button type="button" class="reading" part="tools" aria-label="Reading tools" title="Reading tools" data-tools><span aria-hidden="true">Aa</span></button></div>
    <h2 class="title">
      <a part="title" href={props.card.url} data-link="title" dir={dir(props.card.title)}>{props.card.title}</a>
    </h2>
    <Show when={props.card.hook}>
      <p class="hook" part="hook" dir={dir(props.card.hook)}><Rich text={props.card.hook} citations={props.card.citations} /></p>
    </Show>
    <div class="byline">
      <Show when={props.card.source}><Source {...props.card.source} /></Show>
      <div class="share" part="share" role="group" aria-label="Share">
        <ul role="list">
          <For each={props.card.share}>{(target) => <ShareTarget target={target} card={props.card} />}</For>
        </ul>
        <span class="visually-hidden" role="status" />
      </div>
      <slot name="actions" />
    </div>
    <slot name="header" />
  </header>
);

const TldrPart = (props) => (
  <div class="tldr-part">
    <h4 class="label"><span>{props.label}</span></h4>
    <p dir={dir(props.text)}><Rich text={props.text} citations={props.citations} /></p>
  </div>
);

function Tldr(props) {
  const tldr = () => props.card.tldr;
  return (
    <section class="tldr" part="tldr" data-section="tldr">
      <div class="tldr-head">
        <h3 class="tldr-title"><span><Icon path={icons.bolt} />30-second TL;DR</span></h3>
        <SectionLabel card={props.card} section="tldr" />
      </div>
      <div class="tldr-parts">
        <TldrPart label="What changed" text={tldr().what_changed} citations={props.card.citations} />
        <TldrPart label="Why it matters" text={tldr().why_it_matters} citations={props.card.citations} />
        <TldrPart label="What to do next" text={tldr().what_to_do_next} citations={props.card.citations} />
      </div>
      <div class="audience" part="audience">
        <span class="label"><span>Who should care</span></span>
        <ul role="list"><For each={tldr().who_should_care}>{(name) => <li class="chip" dir={dir(name)}>{name}</li>}</For></ul>
      </div>
      <Attribution details={sectionDetails(props.card, 'tldr')} />
      <Attribution details={wholeDetails(props.card)} />
    </section>
  );
}

const Insight = (props) => (
  <Show when={props.provenance}>
    <div class="insight" part="insight">
      <h3 class="label"><span>Deep insight</span></h3>
      <p><span>{author(props.provenance).insight}</span></p>
    </div>
  </Show>
);

const Points = (props) => (
  <For each={props.texts}>{(text) => <li dir={dir(text)}><Rich text={text} citations={props.citations} /></li>}</For>
);

const Takeaways = (props) => (
  <Disclosure card={props.card} section="takeaways" icon={icons.key} title="Key takeaways" count={props.card.takeaways.length} preview={plain(props.card.takeaways[0], props.card.citations)}>
    <ol role="list" class="takeaways"><Points texts={props.card.takeaways} citations={props.card.citations} /></ol>
  </Disclosure>
);

const DeepDive = (props) => (
  <Disclosure card={props.card} section="deep-dive" icon={icons.layers} title="Technical deep dive" count={props.card.deep_dive.length} preview={plain(props.card.deep_dive[0], props.card.citations)}>
    <ul role="list" class="points"><Points texts={props.card.deep_dive} citations={props.card.citations} /></ul>
  </Disclosure>
);

const Implications = (props) => (
  <Disclosure card={props.card} section="implications" icon={icons.rise} title="Future implications" count={props.card.implications.length} preview={plain(props.card.implications[0].prediction, props.card.citations)}>
    <Show when={isGrounded(props.card)}><p class="grounds" part="grounds"><span>AI analysis, grounded in the sources it cites</span></p></Show>
    <ul role="list" class="implications">
      <For each={props.card.implications}>
        {(item) => (
          <li>
            <p class="prediction" part="prediction" dir={dir(item.prediction)}><Rich text={item.prediction} citations={props.card.citations} /></p>
            <Show when={item.rationale}><p dir={dir(item.rationale)}><Rich text={item.rationale} citations={props.card.citations} /></p></Show>
            <Show when={item.by}><div class="facts"><span class="chip"><time datetime={item.by}>By {date(item.by)}</time></span></div></Show>
          </li>
        )}
      </For>
    </ul>
  </Disclosure>
);

const Gap = (props) => (
  <div class="gap">
    <Show when={props.viewBox}><svg viewBox={props.viewBox} aria-hidden="true" /></Show>
    <Show when={props.passed}><span class="passed" part="passed">{props.passed}</span></Show>
  </div>
);

function Timeline(props) {
  const entries = createMemo(() => timeline(props.card));
  return (
    <Disclosure card={props.card} section="timeline" icon={icons.clock} title="Timeline" count={entries().length} preview={span(entries())}>
      <ol role="list" class="timeline">
        <For each={entries()}>
          {(entry) => (
            <li>
              <Show when={entry.gap}><Gap {...entry.gap} /></Show>
              <time class="date" part="date" datetime={entry.date}>{date(entry.date)}</time>
              <span class="event" part="event" dir={dir(entry.text)}><Rich text={entry.text} citations={props.card.citations} /></span>
            </li>
          )}
        </For>
      </ol>
    </Disclosure>
  );
}

const Citations = (props) => (
  <Disclosure card={props.card} section="citations" icon={icons.book} title="Sources" count={props.card.citations.length} preview={hosts(props.card.citations)}>
    <ol role="list" class="citations">
      <For each={props.card.citations}>
        {(to) => <li><a href={to.url} data-link="citations" dir={dir(to.title)}>{to.title}</a><span class="host" part="publisher">{host(to.url)}</span></li>}
      </For>
    </ol>
  </Disclosure>
);

const Related = (props) => (
  <Disclosure card={props.card} section="related" icon={icons.threads} title="Related updates" count={props.card.related.length} preview={props.card.related[0].title}>
    <ul role="list" class="related">
      <For each={props.card.related}>
        {(to) => (
          <li>
            <a href={to.url} data-link="related" dir={dir(to.title)}>{to.title}</a>
            <span class="from"><span dir={dir(to.source)}>{to.source}</span><Show when={to.published}><Age time={to.published} now={props.now} /></Show></span>
          </li>
        )}
      </For>
    </ul>
  </Disclosure>
);

const Recap = (props) => (
  <div class="recap" part="recap" data-section="recap">
    <Icon path={icons.news} />
    <div class="recap-body">
      <a class="recap-title" part="recap-title" href={props.card.recap.url} data-link="recap" dir={dir(props.card.recap.title)}>{props.card.recap.title}<Icon path={icons.arrow} /></a>
      <SectionLabel card={props.card} section="recap" />
      <span class="recap-text" part="recap-text" dir={dir(props.card.recap.text)}><Rich text={props.card.recap.text} citations={props.card.citations} /></span>
      <Attribution details={sectionDetails(props.card, 'recap')} />
    </div>
  </div>
);

const OriginalSource = (props) => (
  <p><span>Original source:</span>{' '}<a href={props.url} data-link="source" dir={dir(props.name)}>{props.name}</a></p>
);

const Footer = (props) => (
  <footer class="footer" part="footer">
    <p dir={dir(props.card.attribution)}>{props.card.attribution}</p>
    <Show when={props.card.source}><OriginalSource {...props.card.source} /></Show>
    <slot name="footer" />
  </footer>
);

export const Card = ({ card, now }) => (
  <article class="news-card" part="card" lang={card.lang} dir="ltr" aria-label={card.title} data-density="comfortable" data-theme="auto">
    <Header card={card} now={now} />
    <div class="sections">
      <Tldr card={card} />
      <Insight provenance={card.provenance} />
      <Takeaways card={card} />
      <Competitors card={card} />
      <DeepDive card={card} />
      <Implications card={card} />
      <Timeline card={card} />
      <Citations card={card} />
      <Related card={card} now={now} />
      <Recap card={card} />
    </div>
    <Footer card={card} />
  </article>
);
