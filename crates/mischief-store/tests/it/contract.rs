//! What every database must do, whichever it is: the same tests for each.

mod beside;
mod households;
mod log;

use crate::support::{Place, run};
use mischief_store::Store;

/// One test of the contract: it gets a fresh, empty store.
type Case = fn(Store) -> std::pin::Pin<Box<dyn Future<Output = ()>>>;

/// All of the contract, against whatever `open` opens: a fresh store each time.
fn contract(open: impl Fn() -> Store) {
    let cases = [log::CASES, households::CASES, beside::CASES].concat();
    for (name, case) in cases {
        println!("{name}");
        run(case(open()));
    }
}
