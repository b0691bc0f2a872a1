//! What the use cases promise.

mod live;
mod open_sessions;
