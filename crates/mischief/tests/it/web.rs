//! The web: a real server on this machine, asked as browsers ask it.

mod api;
mod app;
mod client;
mod door;
#[path = "../support/house.rs"]
mod house;
mod household;
mod live;
mod newcomers;
mod passports;
#[cfg(unix)]
mod program;
mod proxy;
mod story;
mod tls;
mod walk;
#[cfg(unix)]
mod watching;
mod words;

use crate::web::client::Client;
use crate::web::house::{House, caretaker};
use mischief_app::HouseholdId;
use mischief_app::command::Acting;
use mischief_core::ids::AnimalId;

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

fn session_of(home: HouseholdId, animal: &AnimalId) -> String {
    format!("/h/{home}/animals/{animal}/session")
}
