//! The weekly recap: the week's headlines as a card of its own.

use std::collections::BTreeMap;

use jiff::civil::{Date, ISOWeekDate, Weekday};
use news_card::{Card, Citation, PartialDate, Related, TimelineEntry, Timestamp};

use super::job::Job;
use super::site::Site;
use super::survey::{Entry, Survey};

/// A week with fewer cards has no recap.
const LEAST: usize = 3;
/// The most headlines in a recap.
const HEADLINES: usize = 10;
/// How many earlier recaps one leads to.
const EARLIER: usize = 3;

/// A week of ISO 8601: the year that it belongs to, and its number.
type Week = (i16, i8);

/// Adds the recap of each week to the survey; gives the recap's id to each week that has one.
pub(super) fn add_to(survey: &mut Survey, job: &Job) -> Weeks {
    let mut weeks: BTreeMap<Week, Vec<usize>> = BTreeMap::new();
    for (at, story) in survey.stories.iter().enumerate() {
        if let Some(week) = story.time.and_then(week_of).filter(|week| *story.id != *id(*week)) {
            weeks.entry(week).or_default().push(at);
        }
    }
    let stories =
        |places: &[usize]| places.iter().filter_map(|at| survey.stories.get(*at)).collect();
    let weeks: Vec<_> = weeks
        .into_iter()
        .map(|(week, places)| (week, OneLanguage::of(stories(&places))))
        .filter(|(_, chosen)| chosen.stories.len() >= LEAST)
        .collect();
    let mut made = Vec::new();
    for (at, (week, chosen)) in weeks.iter().enumerate() {
        let earlier = weeks.get(at.saturating_sub(EARLIER)..at).unwrap_or_default();
        let earlier: Vec<Week> = earlier.iter().map(|(week, _)| *week).collect();
        made.push((id(*week), compose(&job.site, *week, chosen.stories.clone(), &earlier)));
    }
    let weeks = weeks.into_iter().map(|(week, chosen)| (week, chosen.language)).collect();
    for (id, card) in made {
        survey.add(job, &id, card);
    }
    Weeks(weeks)
}

/// Stories in one language: a recap is read, and read aloud, in one.
struct OneLanguage<'a> {
    language: Option<String>,
    stories: Vec<&'a Entry>,
}

impl<'a> OneLanguage<'a> {
    /// Those in the language that most are in, and those that name none.
    fn of(mut stories: Vec<&'a Entry>) -> Self {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for language in stories.iter().filter_map(|story| story.language()) {
            *counts.entry(language.to_ascii_lowercase()).or_default() += 1;
        }
        let language = counts.into_iter().max_by_key(|(_, count)| *count).map(|(name, _)| name);
        stories.retain(|story| !story.is_foreign_to(language.as_deref()));
        Self { language, stories }
    }
}

/// The weeks that have a recap, each with the language of its own.
#[derive(Debug)]
pub(super) struct Weeks(BTreeMap<Week, Option<String>>);

impl Weeks {
    /// The recap that a story belongs to: its id and its title.
    pub(super) fn recap_of(&self, site: &Site, story: &Entry) -> Option<(String, String)> {
        let week = week_of(story.time?)?;
        let language = self.0.get(&week)?;
        let id = id(week);
        (!story.is_foreign_to(language.as_deref()) && *story.id != *id)
            .then(|| (id, title(site, week)))
    }
}

fn compose(site: &Site, week: Week, mut stories: Vec<&Entry>, earlier: &[Week]) -> Card {
    // The newest first, but every day before any day's second: the week, not its last evening.
    stories.sort_by_key(|story| (std::cmp::Reverse(story.time), &story.id));
    let mut days: BTreeMap<i64, usize> = BTreeMap::new();
    let mut ranked: Vec<_> = stories
        .iter()
        .map(|story| {
            let rank = days.entry(story.time.unwrap_or(0).div_euclid(86_400)).or_default();
            *rank += 1;
            (*rank, *story)
        })
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    let newest = stories.first().and_then(|story| moment(story.time?));
    let chosen: Vec<_> = ranked.into_iter().take(HEADLINES).map(|(_, story)| story).collect();
    let leading: Vec<&str> = chosen.iter().take(LEAST).map(|story| &*story.title).collect();
    Card {
        version: Some(1),
        lang: chosen.iter().find_map(|story| story.lang.as_deref()).map(str::to_owned),
        published: newest,
        title: title(site, week),
        hook: Some(leading.join(" · ")),
        takeaways: (1..).zip(&chosen).map(|(n, story)| format!("{} [{n}]", story.title)).collect(),
        timeline: timeline(site, &chosen),
        citations: chosen
            .iter()
            .map(|story| Citation {
                title: story.title.to_string(),
                url: site.page(&story.id),
                publisher: None,
                date: None,
                icon: None,
            })
            .collect(),
        related: earlier.iter().rev().map(|week| reference(site, *week)).collect(),
        ..Card::default()
    }
}

fn timeline(site: &Site, chosen: &[&Entry]) -> Vec<TimelineEntry> {
    let mut in_time = chosen.to_vec();
    in_time.sort_by_key(|story| (story.time, &story.id));
    let entry = |story: &&Entry| {
        let day = moment(story.time?)?.as_str().split('T').next().and_then(PartialDate::parse)?;
        let text = story.title.to_string();
        Some(TimelineEntry { date: Some(day), when: None, text, url: site.page(&story.id) })
    };
    in_time.iter().filter_map(entry).collect()
}

fn reference(site: &Site, week: Week) -> Related {
    let (title, url) = (title(site, week), site.page(&id(week)));
    Related { title, url, source: site.urls.name.clone(), published: None }
}

fn id((year, week): Week) -> String {
    format!("recap-{year:04}-W{week:02}")
}

/// Dates as ISO 8601 writes them, which is the same in every language.
fn title(site: &Site, (year, week): Week) -> String {
    let day = |weekday| ISOWeekDate::new(year, week, weekday).map(ISOWeekDate::date);
    match (day(Weekday::Monday), day(Weekday::Sunday)) {
        (Ok(first), Ok(last)) => format!("{}: {first} – {last}", site.recap_title),
        _ => site.recap_title.clone(),
    }
}

fn week_of(time: i64) -> Option<Week> {
    let week = date_of(time)?.iso_week_date();
    Some((week.year(), week.week()))
}

fn date_of(time: i64) -> Option<Date> {
    let time = jiff::Timestamp::from_second(time).ok()?;
    Some(jiff::tz::TimeZone::UTC.to_datetime(time).date())
}

fn moment(time: i64) -> Option<Timestamp> {
    Timestamp::parse(&jiff::Timestamp::from_second(time).ok()?.to_string())
}
