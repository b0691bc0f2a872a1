//! Many simulated animals at once, on all processors. What comes out does not depend on how many.

use mischief_core::log::Log;
use mischief_core::simulation::strategy::Strategy;
use mischief_core::simulation::temperament::Temperament;
use mischief_core::simulation::{Course, Setup, SimulationError, run_with_log};
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// One animal that is to be simulated.
#[derive(Debug, Clone, Copy)]
pub struct Job {
    /// Of this temperament.
    pub temperament: &'static Temperament,
    /// Dosed by this.
    pub strategy: &'static Strategy,
    /// The how manieth of its temperament.
    pub index: u64,
}

/// Runs all jobs and returns their courses in the order of the jobs; `done` is called after each.
///
/// # Errors
/// The first that broke off.
pub fn courses(
    setup: &Setup<'_>,
    jobs: &[Job],
    threads: Option<NonZero<usize>>,
    done: impl Fn() + Sync,
) -> Result<Vec<Course>, SimulationError> {
    each(setup, jobs, threads, |_, course, _| {
        done();
        course
    })
}

/// Runs all jobs and returns what is made of their courses and logs, in the order of the jobs;
/// `make` is told which job it is.
///
/// # Errors
/// The first that broke off.
pub fn each<T: Send>(
    setup: &Setup<'_>,
    jobs: &[Job],
    threads: Option<NonZero<usize>>,
    make: impl Fn(usize, Course, Log) -> T + Sync,
) -> Result<Vec<T>, SimulationError> {
    let threads = threads.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut made = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(job) = jobs.get(at) else { return made };
            let ran = run_with_log(setup, job.temperament, job.strategy, job.index);
            made.push((at, ran.map(|(course, log)| make(at, course, log))));
        }
    };
    let mut made = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads.min(jobs.len())).map(|_| scope.spawn(work)).collect();
        let join = |worker: thread::ScopedJoinHandle<'_, Vec<_>>| {
            worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        workers.into_iter().flat_map(join).collect::<Vec<_>>()
    });
    made.sort_by_key(|(at, _)| *at);
    made.into_iter().map(|(_, made)| made).collect()
}
