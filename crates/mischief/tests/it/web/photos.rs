//! Photos: what is sent, what is kept of it, and who sees it.

use super::client::Client;
use super::{House, POINT};
use mischief_app::command::Acting;
use mischief_app::role::Role;

fn of_lena(house: &House) -> (Acting, Client, String) {
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    house.rat(&lena, "pip");
    let client = house.signed_in(&lena);
    let photos = format!("/h/{}/animals/pip/photos", lena.household);
    (lena, client, photos)
}

/// The addresses of photos on a page, without their size.
fn addresses(page: &str) -> Vec<String> {
    let small =
        page.split('"').filter(|part| part.contains("/photos/") && part.ends_with("/small"));
    small.map(|part| part.trim_end_matches("/small").to_owned()).collect()
}

/// A JPEG with a block of metadata as phones write it.
fn with_place(jpeg: &[u8]) -> Vec<u8> {
    let place = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\0\0\0\0\0GPSLatitude 52.5200N 13.4050E";
    let length = u16::try_from(place.len() + 2).expect("short").to_be_bytes();
    let (start, rest) = jpeg.split_at(2);
    [start, &[0xff, 0xe1], &length, place, rest].concat()
}

#[test]
fn a_photo_is_kept_without_its_place_and_shown_to_members_alone() {
    let house = House::new();
    let (lena, mut client, photos) = of_lena(&house);
    assert_eq!(client.upload(&photos, "photo", POINT).leads_to(), photos);
    let first = addresses(&client.get(&photos).body).pop().expect("a photo");
    let jpeg = client.get(&format!("{first}/large"));
    assert_eq!(jpeg.header("content-type"), "image/jpeg");
    assert_eq!(jpeg.header("x-content-type-options"), "nosniff");
    assert!(jpeg.header("cache-control").starts_with("private"), "{:?}", jpeg.headers);
    let sent = with_place(&jpeg.bytes);
    assert_eq!(client.upload(&photos, "photo", &sent).leads_to(), photos);
    let page = client.get(&photos).body;
    let both = addresses(&page);
    assert_eq!(both.len(), 2);
    for address in &both {
        for size in ["small", "large"] {
            let kept = client.get(&format!("{address}/{size}"));
            assert!(kept.bytes.starts_with(&[0xff, 0xd8]), "{address}/{size}");
            assert!(!kept.body.contains("GPS") && !kept.body.contains("13.4050E"), "{address}");
        }
        assert_eq!(client.get(&format!("{address}/huge")).status, 404);
    }
    let page = client.get(&format!("/h/{}/animals/pip", lena.household)).body;
    assert!(page.contains("class=\"portrait\"") && page.contains("class=\"photo\""), "{page}");
    let otto = house.household("Next door", "otto");
    house.person(&otto, &otto);
    let mut others = house.signed_in(&otto);
    assert_eq!(others.get(&format!("{first}/large")).status, 404);
    let there = first.replace(&lena.household.to_string(), &otto.household.to_string());
    assert_eq!(others.get(&format!("{there}/large")).status, 404, "by its own household's address");
    assert!(house.client().get(&format!("{first}/large")).leads_to().contains("/sign-in"));
}

#[test]
fn what_is_no_photo_is_refused_kindly() {
    let house = House::new();
    let (lena, mut client, photos) = of_lena(&house);
    let page = format!("/h/{}/animals/pip", lena.household);
    for file in [&b""[..], b"not a picture", b"<svg onload=alert(1)>", &POINT[..40]] {
        let answer = client.upload(&photos, "photo", file);
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains("Send a JPEG, PNG or WebP"), "{}", answer.body);
    }
    assert_eq!(client.upload(&photos, "other", POINT).status, 422, "no photo in it");
    // A point that claims to be as large as a town.
    let mut bomb = POINT.to_vec();
    bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let sum = crc(&bomb[12..29]).to_be_bytes();
    bomb[29..33].copy_from_slice(&sum);
    let answer = client.upload(&photos, "photo", &bomb);
    assert_eq!(answer.status, 413);
    assert!(answer.body.contains("too large"), "{}", answer.body);
    let nobody = format!("/h/{}/animals/nobody/photos", lena.household);
    assert_eq!(client.upload(&nobody, "photo", POINT).status, 404);
    assert!(!client.get(&page).body.contains("class=\"portrait\""));
}

/// The check sum of a part of a PNG.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 }
        })
    })
}

#[test]
fn a_photo_is_chosen_and_removed_by_those_who_may() {
    let house = House::new();
    let (lena, mut client, photos) = of_lena(&house);
    let pip = mischief_core::ids::AnimalId::parse("pip").expect("an id");
    let first = house.photo(&lena, &pip);
    house.later(60);
    let second = house.photo(&lena, &pip);
    let of = |id: &str| format!("/h/{}/photos/{id}", lena.household);
    let portrait = |client: &mut Client| {
        let page = client.get(&format!("/h/{}/animals/pip", lena.household)).body;
        let src = page.split("class=\"portrait\" src=\"").nth(1).map(|rest| rest.to_owned());
        src.and_then(|rest| rest.split('"').next().map(str::to_owned)).unwrap_or_default()
    };
    assert_eq!(portrait(&mut client), format!("{}/small", of(&second)), "the newest");
    house.later(60);
    assert_eq!(client.post(&format!("{}/choose", of(&first)), &[]).leads_to(), photos);
    assert_eq!(portrait(&mut client), format!("{}/small", of(&first)), "the chosen one");
    let until = house.app.now() + jiff::SignedDuration::from_hours(5);
    let sam = house.member(&lena, "sam", Role::Sitter { until });
    house.person(&lena, &sam);
    let mut sitter = house.signed_in(&sam);
    assert_eq!(sitter.post(&format!("{}/remove", of(&first)), &[]).status, 403);
    let own = house.photo(&sam, &pip);
    assert_eq!(sitter.post(&format!("{}/remove", of(&own)), &[]).leads_to(), photos);
    assert_eq!(client.post(&format!("{}/remove", of(&first)), &[]).leads_to(), photos);
    assert_eq!(client.get(&format!("{}/large", of(&first))).status, 404, "gone for good");
    assert_eq!(client.post(&format!("{}/remove", of(&first)), &[]).status, 404);
}
