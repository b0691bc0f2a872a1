//! The web: a real server on this machine, asked as browsers ask it.

mod client;
mod door;
#[path = "../support/house.rs"]
mod house;
mod live;
mod newcomers;
#[cfg(unix)]
mod program;
mod proxy;
mod story;
mod tls;
mod walk;
mod words;

use crate::web::client::Client;
use crate::web::house::{House, caretaker, session_of};
use mischief::web::Config;
use mischief_app::command::Acting;
use tempfile::TempDir;

impl House {
    fn client(&self) -> Client {
        Client::at(&self.address)
    }

    /// A client on a device on which somebody is signed in already.
    fn signed_in(&self, who: &Acting) -> Client {
        let mut client = self.client();
        client.keep("mischief_device", &self.device_of(who));
        client
    }
}
