//! Every address of the table, called by everybody who might.

use super::client::{Answer, Client, encoded};
use super::{House, caretaker};
use mischief::web::routes::{Access, Route, table};
use mischief_app::command::Acting;
use mischief_app::role::{Role, may};
use mischief_core::event::What;
use mischief_core::ids::{AnimalId, IntroductionId, ProtocolId};

/// Who calls, and as what where they belong to the household.
#[derive(Clone)]
struct Caller {
    what: &'static str,
    acting: Option<Acting>,
    role: Option<Role>,
}

struct Street {
    house: House,
    owner: Acting,
    animal: AnimalId,
    callers: Vec<Caller>,
}

impl Street {
    fn new() -> Self {
        let house = House::new();
        let owner = house.household("Home", "lena");
        let stranger = house.household("Next door", "otto");
        let over = Role::Sitter { until: house.app.now() };
        house.person(&owner, &owner);
        house.person(&stranger, &stranger);
        let nobody = Caller { what: "nobody", acting: None, role: None };
        let other =
            Caller { what: "another household's owner", acting: Some(stranger), role: None };
        let mut callers = vec![nobody, other];
        let own =
            Caller { what: "the owner", acting: Some(owner.clone()), role: Some(Role::Owner) };
        callers.push(own);
        let others = [("viewer", Role::Viewer), ("sitter", over), ("carer", Role::Carer)];
        for (what, role) in others {
            let acting = house.member(&owner, what, role);
            house.person(&owner, &acting);
            callers.push(Caller { what, acting: Some(acting), role: Some(role) });
        }
        let animal = house.rat(&owner, "pip");
        let newcomers = vec![house.rat(&owner, "nutmeg")];
        let introduction = IntroductionId::parse("young").expect("an id");
        let protocol = ProtocolId::parse("rat.introduction").expect("an id");
        let residents = vec![animal.clone()];
        let began = What::IntroductionStarted { introduction, protocol, newcomers, residents };
        house.record(&owner, began);
        Self { house, owner, animal, callers }
    }

    fn client(&self, caller: &Caller) -> Client {
        match &caller.acting {
            Some(acting) => self.house.signed_in(acting),
            None => self.house.client(),
        }
    }

    /// The address with what belongs into it.
    fn path(&self, route: &Route) -> String {
        let path = route
            .path
            .replace("{household}", &self.owner.household.to_string())
            .replace("{animal}", self.animal.as_str())
            .replace("{enclosure}", "big-cage")
            .replace("{introduction}", "young")
            .replace("/record/{kind}", "/record/weight")
            .replace("/plan/{kind}", "/plan/baseline")
            .replace("{hash}/{name}", "any/mischief.css")
            .replace("{page}", "rats");
        if route.path.contains("{enclosure}") {
            self.house.housed(&self.owner, &self.animal, "big-cage");
        }
        let path = self.with_new(&path);
        let path = match path.contains("{photo}") {
            true => {
                let photo = self.house.photo(&self.owner, &self.animal);
                path.replace("{photo}", &photo).replace("{size}", "small")
            }
            false => path,
        };
        if !path.contains("{event}") {
            return path;
        }
        let event = self.house.weighed(&self.owner, &self.animal);
        path.replace("{event}", &event.to_text())
    }

    /// The address of something that is made for this call alone.
    fn with_new(&self, path: &str) -> String {
        let (house, owner) = (&self.house, &self.owner);
        if path.ends_with("/people/{caretaker}/end") {
            let guest = mischief_app::ids::new_text(house.app.now());
            house.member(owner, &guest, Role::Viewer);
            return path.replace("{caretaker}", &guest);
        }
        if path.contains("{invitation}") {
            let invited = house.runtime.block_on(house.app.invite(owner, Role::Viewer, None));
            return path.replace("{invitation}", &invited.expect("an invitation").id);
        }
        path.replace("{caretaker}", owner.caretaker.as_str())
            .replace("{key}", "none")
            .replace("{upload}", "none")
    }

    /// Lets somebody who left come back.
    fn restore(&self, caller: &Caller) {
        if let (Some(acting), Some(role)) = (&caller.acting, caller.role) {
            self.house.member(&self.owner, acting.caretaker.as_str(), role);
        }
    }

    fn call(&self, route: &Route, caller: &Caller, headers: &[(&str, &str)]) -> Answer {
        let (_, form) = example(route, caller);
        let path = self.path(route);
        let kind = match route.path.starts_with("/api/") {
            true => ("content-type", "application/json"),
            false => ("content-type", "application/x-www-form-urlencoded"),
        };
        let headers: Vec<_> = headers.iter().copied().chain([kind]).collect();
        let body = (route.method == "POST").then_some(form.as_str());
        self.client(caller).send(route.method, &path, &headers, body)
    }
}

/// The status of who may call, and what is sent. A route that is not named here fails the walk.
fn example(route: &Route, caller: &Caller) -> (u16, String) {
    let form = |pairs: &[(&str, &str)]| encoded(pairs);
    match (route.method, route.path) {
        ("GET", "/start") => (303, String::new()),
        // It has no certificate of its own making.
        ("GET", "/certificate.crt") => (404, String::new()),
        ("GET", "/") if caller.acting.is_some() => (303, String::new()),
        (
            "GET",
            "/"
            | "/assets/{hash}/{name}"
            | "/healthz"
            | "/manifest.webmanifest"
            | "/offline"
            | "/worker.js"
            | "/metrics"
            | "/readyz"
            | "/sign-in"
            | "/you"
            | "/begin"
            | "/h/{household}/"
            | "/h/{household}/household"
            | "/h/{household}/household/people/{caretaker}"
            | "/h/{household}/household/settings"
            | "/h/{household}/household/deeds"
            | "/h/{household}/household/invite"
            | "/h/{household}/household/keys"
            | "/api/v1/openapi.json"
            | "/api/v1/sources"
            | "/api/v1/protocols"
            | "/api/v1/households"
            | "/api/v1/households/{household}"
            | "/api/v1/households/{household}/caretakers"
            | "/api/v1/households/{household}/today"
            | "/api/v1/households/{household}/animals"
            | "/api/v1/households/{household}/animals/{animal}"
            | "/api/v1/households/{household}/animals/{animal}/recommendation"
            | "/api/v1/households/{household}/animals/{animal}/state"
            | "/api/v1/households/{household}/animals/{animal}/events"
            | "/api/v1/households/{household}/introductions"
            | "/api/v1/households/{household}/introductions/{introduction}/recommendation"
            | "/api/v1/households/{household}/events"
            | "/api/v1/households/{household}/export"
            | "/api/v1/households/{household}/animals/{animal}/passport"
            | "/h/{household}/household/calendar"
            | "/h/{household}/household/data"
            | "/h/{household}/animals"
            | "/h/{household}/animals/{animal}"
            | "/h/{household}/animals/{animal}/session"
            | "/h/{household}/animals/{animal}/passport"
            | "/h/{household}/animals/{animal}/passport/print"
            | "/h/{household}/take-in"
            | "/h/{household}/animals/{animal}/log"
            | "/h/{household}/sitting/{enclosure}"
            | "/h/{household}/homes"
            | "/h/{household}/may-meet"
            | "/h/{household}/quarantine"
            | "/h/{household}/introductions"
            | "/h/{household}/introductions/{introduction}"
            | "/h/{household}/introductions/{introduction}/session"
            | "/h/{household}/animals/{animal}/why"
            | "/h/{household}/animals/{animal}/record"
            | "/h/{household}/animals/{animal}/record/{kind}"
            | "/h/{household}/animals/{animal}/plan/{kind}"
            | "/h/{household}/animals/{animal}/recorded/{event}"
            | "/h/{household}/animals/{animal}/photos"
            | "/h/{household}/photos/{photo}/{size}",
        ) => (200, String::new()),
        ("GET", "/handbook" | "/handbook/{page}" | "/h/{household}/handbook" | "/robots.txt") => {
            (200, String::new())
        }
        ("GET", "/calendar.ics" | "/sitemap.xml") => (404, String::new()),
        ("POST", "/h/{household}/household/calendar") => (200, form(&[])),
        (
            "POST",
            "/h/{household}/household/export/log" | "/h/{household}/household/export/tables",
        ) => (200, form(&[])),
        ("POST", "/h/{household}/household/export/animal") => (200, form(&[("animal", "pip")])),
        // Nobody is named who would meet.
        ("GET", "/api/v1/households/{household}/may_meet") => (400, String::new()),
        ("POST", "/api/v1/households/{household}/events/{event}/take-back") => {
            (200, r#"{"reason":"the wrong one"}"#.to_owned())
        }
        // It is not said from what the animal comes.
        ("POST", "/api/v1/households/{household}/passports") => (400, String::new()),
        // Another household has another owner.
        ("POST", "/h/{household}/household/backup") => (403, form(&[])),
        // A file comes in another way.
        ("POST", "/h/{household}/animals/{animal}/passport") => (200, form(&[])),
        ("POST", "/h/{household}/animals/{animal}/passport/file/{upload}") => (422, form(&[])),
        ("POST", "/h/{household}/take-in") => (400, form(&[])),
        ("POST", "/h/{household}/take-in/{upload}") => (422, form(&[])),
        ("POST", "/h/{household}/household/import") => (400, form(&[])),
        ("POST", "/h/{household}/household/import/{upload}") => (422, form(&[])),
        // Nobody shows an invitation.
        ("GET" | "POST", "/join") => (404, form(&[])),
        ("POST", "/h/{household}/household/leave") => match caller.role {
            Some(Role::Owner) => (422, form(&[])),
            _ => (303, form(&[])),
        },
        (
            "POST",
            "/begin"
            | "/you/devices/{device}/end"
            | "/h/{household}/household/people/{caretaker}"
            | "/h/{household}/household/people"
            | "/h/{household}/household/settings"
            | "/h/{household}/household/invite"
            | "/h/{household}/household/keys",
        ) => (422, form(&[])),
        (
            "POST",
            "/you/devices/end"
            | "/h/{household}/household/people/{caretaker}/end"
            | "/h/{household}/household/invitations/{invitation}/take-back"
            | "/h/{household}/household/keys/{key}/revoke"
            | "/h/{household}/household/calendar/revoke",
        ) => (303, form(&[])),
        ("POST", "/you/password") => (422, form(&[("old", "wrong"), ("new", "also wrong")])),
        ("POST", "/start") => (422, form(&[])),
        ("POST", "/sign-in") => (422, form(&[("name", caller.what), ("password", "wrong")])),
        ("POST", "/look") => (303, form(&[("look", "dark"), ("back", "/")])),
        ("POST", "/sign-out") => (303, form(&[])),
        ("POST", "/h/{household}/animals") => (422, form(&[])),
        ("POST", "/api/v1/households/{household}/events") => (200, r#"{"events":[]}"#.to_owned()),
        ("POST", "/h/{household}/animals/{animal}/record/{kind}") => {
            (303, form(&[("grams", "312")]))
        }
        ("POST", "/h/{household}/animals/{animal}/plan/{kind}") => {
            (303, form(&[("reason", "a new scale")]))
        }
        // No form with a file.
        ("POST", "/h/{household}/animals/{animal}/photos") => (422, form(&[])),
        (
            "POST",
            "/h/{household}/photos/{photo}/choose" | "/h/{household}/photos/{photo}/remove",
        ) => (303, form(&[])),
        ("POST", "/h/{household}/animals/{animal}/log") => {
            let told = [("step", "hold_seconds"), ("tries", "3"), ("seen", "stays_loose")];
            (303, form(&told))
        }
        ("POST", "/h/{household}/homes") => {
            let both = [("animal", "pip"), ("animal", "nutmeg"), ("new_cage", "Attic")];
            (303, form(&[both.as_slice(), &[("anyway", "yes")]].concat()))
        }
        ("POST", "/h/{household}/today/looked-over" | "/h/{household}/today/carried-on") => {
            (303, form(&[("animal", "pip")]))
        }
        ("POST", "/h/{household}/quarantine") => {
            (303, form(&[("kind", "well"), ("animal", "pip")]))
        }
        ("POST", "/h/{household}/introductions") => {
            let both = [("newcomer", "nutmeg"), ("resident", "pip"), ("anyway", "yes")];
            (303, form(&both))
        }
        ("POST", "/h/{household}/introductions/{introduction}/log") => {
            let (began, ended) = ("2026-11-24T18:00", "2026-11-24T18:30");
            let step = ("step", "side_by_side");
            (303, form(&[step, ("began", began), ("ended", ended)]))
        }
        ("POST", "/h/{household}/introductions/{introduction}/body-check") => (303, form(&[])),
        ("POST", "/h/{household}/introductions/{introduction}/change") => (422, form(&[])),
        ("POST", "/h/{household}/introductions/{introduction}/end") => {
            (303, form(&[("outcome", "together"), ("cage", "Attic")]))
        }
        ("POST", "/h/{household}/take-back/{event}") => (303, form(&[])),
        (method, path) => panic!("{method} {path} has no example here; add one"),
    }
}

#[test]
fn everybody_may_call_what_the_table_says() {
    let street = Street::new();
    let now = street.house.app.now();
    for route in table() {
        for caller in &street.callers {
            let told = format!("{} {} by {}", route.method, route.path, caller.what);
            let answer = street.call(&route, caller, &[("sec-fetch-site", "same-origin")]);
            let (status, _) = example(&route, caller);
            let api = route.path.starts_with("/api/");
            let signed_in = caller.acting.is_some();
            match route.access {
                Access::Anybody => assert_eq!(answer.status, status, "{told}"),
                Access::Reader | Access::SignedIn | Access::Member(_) if !signed_in && api => {
                    assert_eq!(answer.status, 401, "{told}");
                }
                Access::Reader | Access::SignedIn | Access::Member(_) if !signed_in => {
                    assert!(answer.leads_to().starts_with("/sign-in"), "{told}");
                }
                Access::Reader | Access::SignedIn => {
                    assert_eq!(answer.status, status, "{told}");
                }
                Access::Member(act) => match caller.role {
                    None => assert_eq!(answer.status, 404, "{told}"),
                    Some(role) if may(role, act, now) => {
                        assert_eq!(answer.status, status, "{told}: {}", answer.body);
                    }
                    Some(_) => assert_eq!(answer.status, 403, "{told}"),
                },
            }
            if route.path.ends_with("/leave") {
                street.restore(caller);
            }
        }
    }
}

#[test]
fn other_sites_send_nothing_here() {
    let street = Street::new();
    let owner = street.callers.iter().find(|caller| caller.role == Some(Role::Owner));
    let owner = owner.expect("an owner");
    let host = street.house.address.trim_start_matches("http://").to_owned();
    let own = format!("http://{host}");
    let foreign: [&[(&str, &str)]; 5] = [
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "http://elsewhere.example")],
        &[("origin", "null")],
        &[("sec-fetch-site", "cross-site"), ("origin", &own)],
    ];
    let before = street.house.count(&street.owner);
    let posts = || table().into_iter().filter(|route| route.method == "POST");
    assert!(posts().count() > 5);
    // What these are about is recorded first.
    let makes = |route: &Route| route.path.contains("{event}") || route.path.ends_with("/end");
    for route in posts().filter(|route| !makes(route)) {
        for headers in foreign {
            let answer = street.call(&route, owner, headers);
            assert_eq!(answer.status, 403, "{} with {headers:?}", route.path);
        }
    }
    assert_eq!(street.house.count(&street.owner), before, "nothing was recorded");
    for route in posts().filter(makes) {
        for headers in foreign {
            assert_eq!(street.call(&route, owner, headers).status, 403, "{}", route.path);
        }
    }
    for route in posts() {
        let (status, _) = example(&route, owner);
        let answer = street.call(&route, owner, &[("origin", &own)]);
        assert_eq!(answer.status, status, "{} from its own page", route.path);
    }
}

#[test]
fn what_is_not_there_looks_like_what_is_others() {
    let street = Street::new();
    let mut otto = street.house.signed_in(&Acting::new(
        street.owner.household,
        caretaker("otto"),
        Role::Viewer,
    ));
    let theirs = street.owner.household.to_string();
    let unknown = "0198c0de-0000-7000-8000-000000000000".to_owned();
    for place in
        ["/", "/animals", "/animals/pip", "/homes", "/introductions", "/introductions/young"]
    {
        let [one, other] = [&theirs, &unknown].map(|id| otto.get(&format!("/h/{id}{place}")));
        assert_eq!((one.status, &one.body), (404, &other.body), "{place}");
    }
    let [one, other] = [&theirs, &unknown].map(|id| otto.events(id, r#"{"events":[]}"#));
    assert_eq!((one.status, &one.body), (404, &other.body));
    assert_eq!(one.json()["error"]["code"], "not_found");
}
