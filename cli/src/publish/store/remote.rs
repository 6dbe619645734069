//! An object store in the network, or in memory.
//!
//! Puts are under way together, up to [`MAX_CONCURRENT_PUTS`], while the caller renders the next cards.

use std::collections::HashSet;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::azure::{AzureConfigKey, MicrosoftAzureBuilder};
use object_store::gcp::{GoogleCloudStorageBuilder, GoogleConfigKey};
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{
    Attribute, Attributes, Error, ObjectStore, ObjectStoreExt as _, ObjectStoreScheme, PutOptions,
};
use tokio::runtime::Runtime;
use tokio::sync::Semaphore;
use url::Url;

use super::connection::{Telling, is_unreachable};
use super::interface::Store;
use super::retries;
use crate::publish::layout::{caching, content_type};

/// How many puts may be under way: with answers in 50 ms, more than a thousand files a second.
const MAX_CONCURRENT_PUTS: u32 = 64;
/// Up to how many files each is asked for alone; of more, all are listed, a thousand an answer.
const MOST_ASKED: usize = 200;
/// How many are asked for at once.
const ASKED_AT_ONCE: usize = 20;

#[derive(Debug)]
pub(in crate::publish) struct Remote {
    runtime: Runtime,
    store: Arc<dyn ObjectStore>,
    prefix: Path,
    permits: Arc<Semaphore>,
    failure: Arc<Mutex<Option<String>>>,
}

impl Remote {
    pub(super) fn open(url: &Url, options: &[(String, String)]) -> Result<Self, String> {
        let cannot = |error: &dyn std::fmt::Display| {
            format!("{url} cannot be published to: {error}; see --help for what --to may be")
        };
        let (scheme, prefix) = ObjectStoreScheme::parse(url).map_err(|error| cannot(&error))?;
        let store = build(scheme, url, options).map_err(|error| cannot(&error))?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .map_err(|error| format!("the system lets no connection start: {error}"))?;
        let permits = Arc::new(Semaphore::new(MAX_CONCURRENT_PUTS as usize));
        Ok(Self { runtime, store, prefix, permits, failure: Arc::default() })
    }

    fn path(&self, path: &str) -> Result<Path, String> {
        let whole = [self.prefix.as_ref(), path].join("/");
        Path::parse(whole.trim_start_matches('/')).map_err(|error| error.to_string())
    }

    fn check(&self) -> Result<(), String> {
        let failure = self.failure.lock().unwrap_or_else(PoisonError::into_inner);
        failure.clone().map_or(Ok(()), Err)
    }
}

impl Store for Remote {
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, String> {
        let at = self.path(path)?;
        self.runtime.block_on(async {
            let answer = match self.store.get(&at).await {
                Err(Error::NotFound { .. }) => return Ok(None),
                Err(error) => Err(error),
                Ok(answer) => answer.bytes().await,
            };
            answer.map(|bytes| Some(bytes.to_vec())).map_err(|error| failed("read", &at, &error))
        })
    }

    fn present<'a>(&self, paths: &'a [String]) -> Result<Vec<&'a str>, String> {
        let places = paths.iter().map(|path| Ok((path.as_str(), self.path(path)?)));
        let places = places.collect::<Result<Vec<_>, String>>()?;
        let found = self.runtime.block_on(async {
            if places.len() > MOST_ASKED {
                let names = self.store.list(Some(&self.prefix)).map_ok(|object| object.location);
                return names.try_collect::<HashSet<_>>().await;
            }
            let ask = |place: Path| async move {
                match self.store.head(&place).await {
                    Ok(_) => Ok(Some(place)),
                    Err(Error::NotFound { .. }) => Ok(None),
                    Err(error) => Err(error),
                }
            };
            let asked = stream::iter(places.iter().map(|(_, place)| ask(place.clone())));
            asked
                .buffered(ASKED_AT_ONCE)
                .try_filter_map(async |found| Ok(found))
                .try_collect()
                .await
        });
        let found: HashSet<Path> = found.map_err(|error| failed("listed", &self.prefix, &error))?;
        let there = places.into_iter().filter(|(_, place)| found.contains(place));
        Ok(there.map(|(path, _)| path).collect())
    }

    fn put(&self, path: &str, bytes: Vec<u8>) -> Result<(), String> {
        let at = self.path(path)?;
        let attributes = Attributes::from_iter([
            (Attribute::ContentType, content_type(path).into_owned()),
            (Attribute::CacheControl, caching(path).to_owned()),
        ]);
        let permit = self.runtime.block_on(Arc::clone(&self.permits).acquire_owned());
        self.check()?;
        let (store, failure) = (Arc::clone(&self.store), Arc::clone(&self.failure));
        self.runtime.spawn(async move {
            let options = PutOptions { attributes, ..PutOptions::default() };
            if let Err(error) = store.put_opts(&at, bytes.into(), options).await {
                let mut failure = failure.lock().unwrap_or_else(PoisonError::into_inner);
                failure.get_or_insert(failed("written", &at, &error));
            }
            drop(permit);
        });
        Ok(())
    }

    fn settle(&self) -> Result<(), String> {
        // Whoever holds every permit knows that no put is under way.
        drop(self.runtime.block_on(self.permits.acquire_many(MAX_CONCURRENT_PUTS)));
        self.check()
    }

    fn delete(&self, paths: Vec<String>) -> Result<(), String> {
        let paths: Vec<_> = paths.iter().map(|path| self.path(path)).collect::<Result<_, _>>()?;
        let removed = retries::patiently(paths, |paths| async move {
            let given = stream::iter(paths.clone()).map(Ok).boxed();
            let answers: Vec<_> = self.store.delete_stream(given).collect().await;
            let is_harmless = |error: &Error| matches!(error, Error::NotFound { .. });
            let error = answers.into_iter().filter_map(Result::err).find(|it| !is_harmless(it))?;
            // To remove again what is gone is no harm, and not each answer says which it is about.
            Some((paths, error))
        });
        self.runtime.block_on(removed).map_err(|error| failed("removed", &self.prefix, &error))
    }

    fn carries_headers(&self) -> bool {
        true
    }

    fn is_folder(&self) -> bool {
        false
    }
}

fn failed(what: &str, path: &Path, error: &Error) -> String {
    let way_out = if is_unreachable(error) {
        "check that this is the store’s address, as --store-option or the environment has it, and \
         that it can be reached from here, and publish again"
    } else {
        "mend that and publish again"
    };
    format!("{path} cannot be {what}: {error}; {way_out}")
}

fn build(
    scheme: ObjectStoreScheme,
    url: &Url,
    options: &[(String, String)],
) -> Result<Arc<dyn ObjectStore>, String> {
    let retry = retries::config();
    let url = url.as_str();
    let text = |error: Error| error.to_string();
    Ok(match scheme {
        ObjectStoreScheme::Memory => Arc::new(InMemory::new()),
        ObjectStoreScheme::AmazonS3 => {
            let mut builder = AmazonS3Builder::from_env()
                .with_url(url)
                .with_retry(retry)
                .with_http_connector(Telling::default());
            for (key, value) in options {
                builder = builder.with_config(known::<AmazonS3ConfigKey>(key)?, value);
            }
            Arc::new(builder.build().map_err(text)?)
        }
        ObjectStoreScheme::GoogleCloudStorage => {
            let mut builder = GoogleCloudStorageBuilder::from_env()
                .with_url(url)
                .with_retry(retry)
                .with_http_connector(Telling::default());
            for (key, value) in options {
                builder = builder.with_config(known::<GoogleConfigKey>(key)?, value);
            }
            Arc::new(builder.build().map_err(text)?)
        }
        ObjectStoreScheme::MicrosoftAzure => {
            let mut builder = MicrosoftAzureBuilder::from_env()
                .with_url(url)
                .with_retry(retry)
                .with_http_connector(Telling::default());
            for (key, value) in options {
                builder = builder.with_config(known::<AzureConfigKey>(key)?, value);
            }
            Arc::new(builder.build().map_err(text)?)
        }
        _ => return Err("this kind of store is not known".into()),
    })
}

fn known<K: FromStr>(key: &str) -> Result<K, String> {
    let lower = key.to_ascii_lowercase();
    lower.parse().map_err(|_| format!("--store-option {key} is no setting of this store"))
}
