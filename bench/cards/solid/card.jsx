// The card in Solid.

import { createMemo, For, Show } from 'solid-js';
import { age, badge, date, dir, host, hosts, icons, moment, pieces, plain, share, span, timeline } from '../words.mjs';
import { Disclosure, Icon } from './parts.jsx';
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
        {({ kind, text, holds }) => <span class="freshness" data-kind={kind} hidden={!holds}>{text}</span>}
      </For>
      <details class="clocks">
        <summary><Age time={told().latest} now={props.now} /><Icon path={icons.chevron} /></summary>
        <ul role="list">
          <For each={told().clocks}>{({ time, words }) => <li><time datetime={time}>{words}</time></li>}</For>
        </ul>
      </details>
    </div>
  );
}

const Provenance = (props) => (
  <span class="chip provenance" part="provenance" data-kind={props.kind} data-model={props.model}>
    <Icon path={icons.spark} />AI-generated
  </span>
);

const Source = (props) => (
  <span class="source">
    <a part="source" href={props.url} data-link="source">
      <span>{'Read original on '}</span><b dir={dir(props.name)}>{props.name}</b><Icon path={icons.arrow} />
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

const Header = (props) => (
  <header class="header">
    <div class="meta"><Badge card={props.card} now={props.now} /><Provenance {...props.card.provenance} /></div>
    <h2 class="title">
      <a part="title" href={props.card.url} data-link="title" dir={dir(props.card.title)}>{props.card.title}</a>
    </h2>
    <div class="byline">
      <Source {...props.card.source} />
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

function Mark(props) {
  const source = () => props.citations[props.number - 1];
  return (
    <sup class="mark">
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

const TldrPart = (props) => (
  <div class="tldr-part">
    <h4 class="label"><span>{props.label}</span></h4>
    <p dir={dir(props.text)}><Rich text={props.text} citations={props.citations} /></p>
  </div>
);

const Tldr = (props) => (
  <section class="tldr" part="tldr" data-section="tldr">
    <div class="tldr-head"><h3 class="tldr-title"><span><Icon path={icons.bolt} />30-second TL;DR</span></h3></div>
    <div class="tldr-parts">
      <TldrPart label="What changed" text={props.tldr.what_changed} citations={props.citations} />
      <TldrPart label="Why it matters" text={props.tldr.why_it_matters} citations={props.citations} />
      <TldrPart label="What to do next" text={props.tldr.what_to_do_next} citations={props.citations} />
    </div>
    <div class="audience" part="audience">
      <span class="label">Who should care</span>
      <ul role="list"><For each={props.tldr.who_should_care}>{(name) => <li class="chip" dir={dir(name)}>{name}</li>}</For></ul>
    </div>
    <p class="attribution"><span dir={dir(props.provenance.note)}>{props.provenance.note}</span></p>
  </section>
);

const Points = (props) => (
  <For each={props.texts}>{(text) => <li dir={dir(text)}><Rich text={text} citations={props.citations} /></li>}</For>
);

const Takeaways = (props) => (
  <Disclosure section="takeaways" icon={icons.key} title="Key takeaways" count={props.takeaways.length} preview={plain(props.takeaways[0], props.citations)}>
    <ol role="list" class="takeaways"><Points texts={props.takeaways} citations={props.citations} /></ol>
  </Disclosure>
);

const DeepDive = (props) => (
  <Disclosure section="deep-dive" icon={icons.layers} title="Technical deep dive" count={props.texts.length} preview={plain(props.texts[0], props.citations)}>
    <ul role="list" class="deep-dive"><Points texts={props.texts} citations={props.citations} /></ul>
  </Disclosure>
);

const Implications = (props) => (
  <Disclosure section="implications" icon={icons.rise} title="Future implications" count={props.implications.length} preview={plain(props.implications[0].prediction, props.citations)}>
    <ul role="list" class="implications">
      <For each={props.implications}>
        {(item) => (
          <li>
            <p class="prediction" dir={dir(item.prediction)}><Rich text={item.prediction} citations={props.citations} /></p>
            <Show when={item.rationale}><p dir={dir(item.rationale)}><Rich text={item.rationale} citations={props.citations} /></p></Show>
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
    <Show when={props.passed}><span class="passed">{props.passed}</span></Show>
  </div>
);

function Timeline(props) {
  const entries = createMemo(() => timeline(props.card));
  return (
    <Disclosure section="timeline" icon={icons.clock} title="Timeline" count={entries().length} preview={span(entries())}>
      <ol role="list" class="timeline">
        <For each={entries()}>
          {(entry) => (
            <li>
              <Show when={entry.gap}><Gap {...entry.gap} /></Show>
              <time class="date" datetime={entry.date}>{date(entry.date)}</time>
              <span class="event" dir={dir(entry.text)}><Rich text={entry.text} citations={props.card.citations} /></span>
            </li>
          )}
        </For>
      </ol>
    </Disclosure>
  );
}

const Citations = (props) => (
  <Disclosure section="citations" icon={icons.book} title="Sources" count={props.citations.length} preview={hosts(props.citations)}>
    <ol role="list" class="citations">
      <For each={props.citations}>
        {(to) => <li><a href={to.url} data-link="citations" dir={dir(to.title)}>{to.title}</a><span class="host">{host(to.url)}</span></li>}
      </For>
    </ol>
  </Disclosure>
);

const Recap = (props) => (
  <div class="recap" part="recap" data-section="recap">
    <Icon path={icons.news} />
    <span class="recap-body">
      <a class="recap-title" href={props.recap.url} data-link="recap" dir={dir(props.recap.title)}>{props.recap.title}<Icon path={icons.arrow} /></a>
      <span class="recap-text" dir={dir(props.recap.text)}><Rich text={props.recap.text} citations={props.citations} /></span>
    </span>
  </div>
);

const Related = (props) => (
  <Disclosure section="related" icon={icons.threads} title="Related updates" count={props.related.length} preview={props.related[0].title}>
    <ul role="list" class="related">
      <For each={props.related}>
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

export const Card = ({ card, now }) => (
  <article class="news-card" part="card" lang={card.lang} dir="ltr" aria-label={card.title} data-density="comfortable" data-theme="auto">
    <Header card={card} now={now} />
    <div class="sections">
      <p class="hook" part="hook" dir={dir(card.hook)}><Rich text={card.hook} citations={card.citations} /></p>
      <Tldr tldr={card.tldr} citations={card.citations} provenance={card.provenance} />
      <Takeaways takeaways={card.takeaways} citations={card.citations} />
      <Competitors columns={card.competitors.columns} rows={card.competitors.rows} />
      <DeepDive texts={card.deep_dive} citations={card.citations} />
      <Implications implications={card.implications} citations={card.citations} />
      <Timeline card={card} />
      <Citations citations={card.citations} />
      <Recap recap={card.recap} citations={card.citations} />
      <Related related={card.related} now={now} />
    </div>
    <footer class="footer" part="footer"><p dir={dir(card.attribution)}>{card.attribution}</p><slot name="footer" /></footer>
  </article>
);
