//! What a device would check of what is made.

use super::*;
use crate::web::lan;

#[test]
fn it_names_all_that_leads_to_this_machine() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let names = lan::names(&["Rats.LAN".to_owned()]);
    assert_eq!(names.first().map(String::as_str), Some("rats.lan"));
    let now = "2026-11-24T19:00:00Z".parse().expect("a time");
    let made = Certificates::own(folder.path(), names.clone(), now).expect("a certificate");
    let about = About::of(&made.now_shown()).expect("it can be read");
    for name in &names {
        assert!(about.names.contains(name), "{name} in {:?}", about.names);
    }
    let days = about.ends.duration_since(now).as_hours() / 24;
    assert!((380..=397).contains(&days), "browsers refuse what lasts longer: {days}");
}

#[test]
fn a_name_that_is_none_is_refused() {
    let folder = tempfile::TempDir::new().expect("a folder");
    for name in ["my rats", "", "-rats", "rats/lan", "*.lan"] {
        let made = Certificates::own(folder.path(), vec![name.to_owned()], Timestamp::UNIX_EPOCH);
        assert!(made.is_err(), "{name}");
    }
}
