//! The web: a real server on this machine, asked as browsers ask it.

mod animal;
mod api;
mod app;
mod client;
mod door;
mod handbook;
#[path = "../support/house.rs"]
mod house;
mod household;
mod live;
mod newcomers;
mod passports;
mod photos;
#[cfg(unix)]
mod program;
mod proxy;
mod story;
mod tls;
mod today;
mod walk;
#[cfg(unix)]
mod watching;
mod words;

use crate::web::client::Client;
use crate::web::house::{House, caretaker, session_of};
use mischief_app::command::Acting;
use mischief_core::ids::AnimalId;

/// The smallest PNG: one grey point.
const POINT: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3a, 0x7e, 0x9b,
    0x55, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x68, 0x00, 0x00, 0x00,
    0x82, 0x00, 0x81, 0x77, 0xcd, 0x72, 0xb6, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae,
    0x42, 0x60, 0x82,
];

impl House {
    /// A photo of one grey point.
    fn photo(&self, owner: &Acting, animal: &AnimalId) -> String {
        let added = self.app.add_photo(owner, animal, POINT.to_vec());
        self.runtime.block_on(added).expect("a photo")
    }

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
