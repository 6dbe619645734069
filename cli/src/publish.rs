//! `news-card publish`: a folder of cards becomes a static site.
//!
//! All cards are read once (`survey`), which gives the recaps (`recap`) and says who is related
//! to whom (`related`); `plan` compares that with the manifest in the store (`manifest`), and
//! `foreign` looks whether files of others are in the way. Then
//! the stages, in an order in which no reader can meet half a site: the widget's files, the
//! cards that nobody knows of yet, the cards that may refer to them (`contents`), what names
//! them all (`indexes`), and only then the removal of what nothing names any more. What a run
//! may touch is written down before it does (`intent`), so the next one can finish it.

mod alike;
mod commit;
mod contents;
mod declaration;
mod fingerprint;
mod foreign;
mod indexes;
mod intent;
#[cfg(test)]
mod interrupted_tests;
mod job;
mod layout;
mod manifest;
mod nginx;
mod outcome;
mod pictures;
mod plan;
mod progress;
#[cfg(test)]
mod reach;
mod recap;
mod related;
mod render;
mod site;
mod sitemap;
mod source;
mod store;
mod subjects;
mod survey;
#[cfg(test)]
mod tests;
mod threads;
#[cfg(test)]
mod two_runs_tests;
mod verify;
mod widget;

use std::process::ExitCode;
use std::time::Instant;

use crate::args::PublishArgs;
use crate::outcome::Outcome as Ended;
use crate::output::say;
use contents::Stop;
use declaration::Declaration;
use job::Job;
use outcome::{Failure, Outcome};
use survey::Survey;

/// What the command ends with when some card was left out.
const INCOMPLETE: u8 = 1;
/// How often a folder that changes while it is published is read anew.
const ATTEMPTS: usize = 3;
/// How many warnings about parts of cards are shown.
const WARNINGS: usize = 20;

/// Publishes.
pub(crate) fn run(args: &PublishArgs) -> Ended {
    let started = Instant::now();
    let job = Job::new(args, pictures::painter(args)?)?;
    let (mut survey, mut attempts) = (None, 0);
    while survey.is_none() && attempts < ATTEMPTS {
        let known = job.faulty().len();
        match publish(&job) {
            Ok(done) => survey = Some(done),
            // Each attempt may meet one more card that is to be left out.
            Err(Stop::Changed) => attempts += usize::from(job.faulty().len() == known),
            Err(Stop::Failed(sentence)) => return Err(sentence),
        }
    }
    job.progress.end();
    let (survey, removed) = survey.ok_or_else(|| {
        format!(
            "the cards in {} change while they are published; publish again when they are at rest",
            args.dir.display()
        )
    })?;
    report_problems(&job, args, &survey);
    let counts = (survey.stories.len(), removed);
    let failed = !survey.failures.is_empty();
    let place = (args.to.as_str(), args.dry_run);
    let outcome = Outcome::new(place, counts, &job.tally, survey.failures, started.elapsed());
    if !args.quiet {
        outcome.print(args.json);
    }
    Ok(if failed { ExitCode::from(INCOMPLETE) } else { ExitCode::SUCCESS })
}

/// One attempt; gives what was published, and how many cards were removed.
fn publish(job: &Job) -> Result<(Survey, usize), Stop> {
    let (mut before, mut is_resumed) = commit::open(job)?;
    is_resumed |= job.verify && verify::verify(job, &mut before)?;
    let mut survey = survey::survey(job, &before)?;
    if survey.stories.is_empty() && !before.cards.is_empty() && !job.allow_empty {
        report_failures(job, &survey);
        return Err(Stop::Failed(nothing_left(job)));
    }
    let weeks = recap::add_to(&mut survey, job);
    // Before all others: of many warnings, the first are shown.
    survey.warnings.splice(0..0, alike::warnings(&survey.stories));
    let plan = plan::plan(job, &survey, &weeks, &before)?;
    survey.forget_subjects();
    let left = foreign::find(job, &survey, &plan, &before)?;
    let mut intent = Declaration::new(job, plan.intent(job, &survey, &before));
    let carried_out = (|| {
        if is_resumed || !plan.is_empty() {
            intent.make()?;
        }
        let foundations = indexes::write_foundations(job, &before, &left, &mut intent)?;
        let entries = contents::write(job, &survey, &weeks, &plan, &before)?;
        if intent.is_made {
            job.check_alone()?;
        }
        let indexes = indexes::write(job, &mut survey, &before, &mut intent)?;
        if intent.is_made {
            job.check_alone()?;
            let others = foundations.into_iter().chain(indexes).collect();
            let after = commit::updated_manifest(&before, &survey, entries, others);
            commit::remove_what_is_gone(job, &before, &after)?;
            commit::close(job, &before, &after, &intent)?;
        }
        Ok(())
    })();
    carried_out.inspect_err(|_: &Stop| intent.keep(&before))?;
    Ok((survey, plan.removals.len()))
}

/// Said where a site would lose every card: a folder that was not filled looks like one that was
/// emptied on purpose.
fn nothing_left(job: &Job) -> String {
    format!(
        "{} holds no card that can be published, and all that are published would be removed; \
         name the folder that holds the cards, or remove them with --allow-empty",
        job.folder.path().display(),
    )
}

/// Names what was left out.
fn report_failures(job: &Job, survey: &Survey) {
    let place = job.folder.path().display();
    for Failure { id, reason, kept } in &survey.failures {
        let stays = if *kept { " (its last good version stays published)" } else { "" };
        say(format_args!("error: {place}/{id}.json: {reason}{stays}"));
    }
}

/// Names what was left out, and some of what is wrong with cards that were not.
fn report_problems(job: &Job, args: &PublishArgs, survey: &Survey) {
    report_failures(job, survey);
    let place = args.dir.display();
    if survey.stories.is_empty() {
        say(format_args!(
            "warning: {place} holds no card that can be published, so the site has none; name the \
             folder that holds the cards"
        ));
    }
    if args.quiet {
        return;
    }
    for warning in survey.warnings.iter().take(WARNINGS) {
        say(format_args!("warning: {place}/{warning}"));
    }
    if let Some(more @ 1..) = survey.warnings.len().checked_sub(WARNINGS) {
        say(format_args!("warning: and {more} more; news-card check {place} names them"));
    }
    if args.base_url.is_none() {
        say("warning: without --base-url there are no feeds, no sitemap, no oEmbed and no links \
             between cards");
    }
}
