//! The body of an answer, read piece by piece up to a limit.
//!
//! By callbacks, not by futures: the element needs no executor for anything else, which would be a
//! thirtieth of what it loads.

use js_sys::{Promise, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ReadableStreamDefaultReader, Response};

/// The largest body that is read, in bytes: 1 MiB. A response has no limit of its own, and
/// 51 KB of gzip can hold 50 MB of JSON.
const MAX_BYTES: usize = 1 << 20;

/// Why a body was not read to its end.
pub(super) enum Unread {
    TooLarge,
    /// The connection broke, or somebody else reads it.
    Broken,
}

type Outcome = Result<Vec<u8>, Unread>;
type Done = Box<dyn FnOnce(Outcome)>;
type Callback = Closure<dyn FnMut(JsValue)>;

/// A body that is being read.
struct Reading {
    reader: ReadableStreamDefaultReader,
    bytes: RefCell<Vec<u8>>,
    /// What follows a piece, and what follows a failure, until it is over.
    next: RefCell<Option<[Callback; 2]>>,
    done: RefCell<Option<Done>>,
}

/// Reads the body of a response; `done` is told once.
pub(super) fn read(response: &Response, done: impl FnOnce(Outcome) + 'static) {
    let Some(body) = response.body() else { return done(Ok(Vec::new())) };
    // A page that reads the answers of others may have been here before.
    if body.locked() {
        return done(Err(Unread::Broken));
    }
    let reading = Rc::new(Reading {
        reader: body.get_reader().unchecked_into(),
        bytes: RefCell::default(),
        next: RefCell::default(),
        done: RefCell::new(Some(Box::new(done))),
    });
    let (on_piece, on_failure) = (Rc::clone(&reading), Rc::clone(&reading));
    reading.next.replace(Some([
        Closure::new(move |piece| on_piece.take(&piece)),
        Closure::new(move |_| on_failure.end(Err(Unread::Broken))),
    ]));
    reading.ask();
}

impl Reading {
    fn ask(&self) {
        if let Some([on_piece, on_failure]) = &*self.next.borrow() {
            let _: Promise = self.reader.read().then2(on_piece, on_failure);
        }
    }

    fn take(&self, piece: &JsValue) {
        let value = Reflect::get(piece, &"value".into()).unwrap_or_default();
        let Some(value) = value.dyn_ref::<Uint8Array>() else {
            return self.end(Ok(self.bytes.take()));
        };
        if self.bytes.borrow().len() + value.length() as usize > MAX_BYTES {
            let _ = self.reader.cancel();
            return self.end(Err(Unread::TooLarge));
        }
        self.bytes.borrow_mut().extend(value.to_vec());
        self.ask();
    }

    fn end(&self, outcome: Outcome) {
        // The callbacks hold the reading, which holds them.
        drop(self.next.take());
        if let Some(done) = self.done.take() {
            done(outcome);
        }
    }
}
