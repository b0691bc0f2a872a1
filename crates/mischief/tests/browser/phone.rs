//! A person's device: what is tapped, filled in and seen on its pages.

use super::driver::Browser;
use super::line::Line;
use super::world::World;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// How long a person waits for what is to come. On a busy machine a page may take seconds.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often they look.
const GLANCE: Duration = Duration::from_millis(15);

/// What style sheets call being set to light or dark.
const SCHEME: &str = concat!("prefers-col", "or-scheme");

/// What scripts call an element by.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A device with a browser of its own. What its pages complain of on the console fails the test.
pub(crate) struct Phone<'w> {
    pub(crate) browser: Browser,
    pub(crate) line: Line,
    world: &'w World,
    /// How far its clock is ahead of the true time, in seconds.
    ahead: i64,
    /// What the pages were told of the time last.
    told: Option<(i64, Value)>,
    /// How often it was tapped.
    pub(crate) taps: usize,
    offline: bool,
    /// Whether the page that is open was open before there was a connection again.
    returning: bool,
}

impl<'w> Phone<'w> {
    pub(crate) fn new(world: &'w World, letters: u32) -> Self {
        let browser = world.driver.browser(world.runtime.handle(), letters);
        let line = Line::to(&world.server, world.runtime.handle());
        let (offline, returning) = (false, false);
        let mut phone =
            Self { browser, line, world, ahead: 0, told: None, taps: 0, offline, returning };
        phone.set_up();
        phone
    }

    fn set_up(&mut self) {
        let zone = json!({"timezoneId": "Europe/Berlin"});
        self.browser.devtools("Emulation.setTimezoneOverride", zone);
        self.wide(390, 844);
        self.looks("light");
        self.tell_time();
    }

    /// Sets its clock wrong, by so many seconds.
    pub(crate) fn ahead(mut self, seconds: i64) -> Self {
        self.ahead = seconds;
        self.tell_time();
        self
    }

    /// Keeps what the device of a person keeps who is signed in.
    pub(crate) fn sign_in(&self, secret: &str) {
        let cookie = json!({
            "url": self.line.address, "name": "mischief_device", "value": secret, "httpOnly": true,
            "sameSite": "Lax",
        });
        self.browser.devtools("Network.setCookie", cookie);
    }

    /// Sets the width and height of the screen.
    pub(crate) fn wide(&self, width: u32, height: u32) {
        let screen =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.browser.devtools("Emulation.setDeviceMetricsOverride", screen);
    }

    /// Sets the device to light or dark, and to little motion.
    pub(crate) fn looks(&self, scheme: &str) {
        let features = json!([
            {"name": SCHEME, "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]);
        self.browser.devtools("Emulation.setEmulatedMedia", json!({"features": features}));
    }

    /// Tells the browser what time it is.
    fn tell_time(&mut self) {
        let shift = self.world.shift() + self.ahead * 1000;
        if self.told.as_ref().is_some_and(|(told, _)| *told == shift) {
            return;
        }
        let before = self.told.take();
        let source = include_str!("clock.js").replace("SHIFT", &shift.to_string());
        let source = json!({"source": source});
        let added = self.browser.devtools("Page.addScriptToEvaluateOnNewDocument", source);
        // Only now: no page that begins in between may have the machine's own time.
        if let Some((_, id)) = &before {
            let gone = json!({"identifier": id});
            self.browser.devtools("Page.removeScriptToEvaluateOnNewDocument", gone);
        }
        let passed = before.map_or(0, |(told, _)| shift - told);
        let now = "if (globalThis.testClock) { testClock.shift = arguments[0]; \
                   testClock.ahead += arguments[1]; }";
        self.browser.script(now, vec![shift.into(), passed.into()]);
        self.told = Some((shift, added["identifier"].clone()));
    }

    /// Lets time pass, for everybody.
    pub(crate) fn pass(&mut self, seconds: i64) {
        self.world.pass(seconds);
        self.tell_time();
    }

    /// Opens a page by its path, or by a link that the server printed.
    pub(crate) fn open(&mut self, path: &str) {
        self.leaves();
        self.tell_time();
        let path = path.strip_prefix(&self.world.server).unwrap_or(path);
        let address = format!("{}{path}", self.line.address);
        self.run(self.browser.client.goto(&address)).expect("a page");
    }

    pub(crate) fn reload(&mut self) {
        self.leaves();
        self.tell_time();
        self.run(self.browser.client.refresh()).expect("a page");
    }

    /// Leaves the page for another, that knows of no lost connection.
    fn leaves(&mut self) {
        if self.returning {
            self.check_console();
            self.returning = false;
        }
    }

    /// Waits until nothing more comes over the line.
    pub(crate) fn settles(&self) {
        let mut last = (self.line.bytes(), Instant::now());
        let quiet = Duration::from_millis(500);
        let settled = self.soon(|| {
            let now = self.line.bytes();
            if now != last.0 {
                last = (now, Instant::now());
            }
            last.1.elapsed() > quiet
        });
        assert!(settled, "the page goes on and on");
    }

    /// The path of the page that is open.
    pub(crate) fn path(&self) -> String {
        let url = self.run(self.browser.client.current_url()).expect("an address");
        url.path().to_owned()
    }

    /// Taps what says so: a link, a button, a choice. It takes a second, as it does a person.
    pub(crate) fn tap(&mut self, words: &str) {
        self.pass(1);
        self.taps += 1;
        self.with("tap", words, |phone, element| phone.run(element.click()));
    }

    /// Writes into the field of that label.
    pub(crate) fn fill(&mut self, label: &str, text: &str) {
        self.tell_time();
        self.with("field", label, |phone, element| {
            phone.run(async {
                element.clear().await?;
                element.send_keys(text).await
            })
        });
    }

    /// Sets the day of a field.
    pub(crate) fn fill_day(&mut self, label: &str, day: &str) {
        self.with("field", label, |phone, element| {
            let set = "arguments[0].value = arguments[1]";
            let element = serde_json::to_value(element).expect("an element");
            phone.run(phone.browser.client.execute(set, vec![element, day.into()])).map(drop)
        });
    }

    /// Chooses from the list of that label.
    pub(crate) fn choose(&mut self, label: &str, option: &str) {
        self.tell_time();
        self.with("field", label, |phone, element| phone.run(element.select_by_label(option)));
    }

    /// Does something with an element as soon as it is there and lets it.
    fn with(&self, kind: &str, words: &str, act: impl Fn(&Self, &Element) -> Result<(), CmdError>) {
        let mut hindered = None;
        let done = self.soon(|| {
            let found =
                self.browser.script(include_str!("find.js"), vec![kind.into(), words.into()]);
            let Some(id) = found.get(ELEMENT).and_then(Value::as_str) else { return false };
            let id = ElementRef::from(id.to_owned());
            // Into the middle, where no bar lies over it.
            let middle = "arguments[0].scrollIntoView({ block: 'center' })";
            let _ = self.run(self.browser.client.execute(middle, vec![found.clone()]));
            let element = Element::from_element_id(self.browser.client.clone(), id);
            act(self, &element).map_err(|error| hindered = Some(error)).is_ok()
        });
        assert!(done, "there is no “{words}” to {kind}: {hindered:?}\n{}", self.text());
    }

    /// Waits until the page says so.
    pub(crate) fn sees(&self, words: &str) {
        assert!(self.soon(|| self.text().contains(words)), "“{words}” is not in:\n{}", self.text());
    }

    /// Waits until the page says so no more.
    pub(crate) fn sees_no_more(&self, words: &str) {
        let gone = self.soon(|| !self.text().contains(words));
        assert!(gone, "“{words}” is still in:\n{}", self.text());
    }

    /// What can be read on the page.
    pub(crate) fn text(&self) -> String {
        let text = "return document.body?.innerText.replace(/[^\\S\\n]+/g, ' ') ?? ''";
        self.browser.script(text, vec![]).as_str().unwrap_or_default().to_owned()
    }

    /// Waits for something to become true. Says whether it did.
    pub(crate) fn soon(&self, mut holds: impl FnMut() -> bool) -> bool {
        let from = Instant::now();
        while !holds() {
            if from.elapsed() > PATIENCE {
                return false;
            }
            self.run(async { tokio::time::sleep(GLANCE).await });
        }
        true
    }

    /// What the live session shows, by its name; nothing on other pages.
    pub(crate) fn screen(&self) -> String {
        let screen = "return document.getElementById('live')?.dataset.screen ?? ''";
        self.browser.script(screen, vec![]).as_str().unwrap_or_default().to_owned()
    }

    /// Goes through the live session that is open to its end, as all goes well; or until a screen.
    pub(crate) fn guided_until(&mut self, end: &str) {
        // No session has more steps than this.
        for _ in 0..80 {
            assert!(self.soon(|| !self.screen().is_empty()), "no session: {}", self.text());
            let screen = self.screen();
            if screen == end {
                return;
            }
            match screen.as_str() {
                "begin" | "turn" => {
                    self.tap_first(".live .button[data-act=begin], .live .button[data-act=turn]")
                }
                "ready" => self.tap_first(".live .button[data-act=start]"),
                "tries" | "asking" => self.tap_first(".live .sign.go"),
                "together" => self
                    .tap_first(".live .button[data-act=all], .live .button[data-act=end-together]"),
                "done" => self.tap_first(".live .button[data-act=end]"),
                "holding" | "open" => {
                    self.pass(30);
                    self.soon_moved(&screen);
                }
                other => panic!("the session shows {other}: {}", self.text()),
            }
        }
        panic!("the session goes on and on: {}", self.text());
    }

    /// Gives a screen that time alone changes the moment that it takes.
    fn soon_moved(&self, screen: &str) {
        let from = Instant::now();
        while self.screen() == screen && from.elapsed() < Duration::from_millis(600) {
            self.run(async { tokio::time::sleep(GLANCE).await });
        }
    }

    /// Taps the first that fits, among what can be seen.
    pub(crate) fn tap_first(&mut self, selector: &str) {
        self.pass(1);
        self.taps += 1;
        self.with("first", selector, |phone, element| phone.run(element.click()));
    }

    /// Opens a second tab, and goes there.
    pub(crate) fn new_tab(&mut self) {
        let tab = self.run(self.browser.client.new_window(true)).expect("a tab");
        self.go_to_tab(&tab.handle);
        self.told = None;
        self.set_up();
    }

    /// Waits until the page that is open is kept for the time without a connection.
    pub(crate) fn keeps_this_page(&self) {
        let kept = "const [done] = arguments; caches.match(location.href, { ignoreVary: true })\
                    .then((found) => done(Boolean(found)))";
        let kept = self.soon(|| self.browser.script_later(kept, vec![]) == true);
        assert!(kept, "{} is not kept", self.path());
    }

    /// The tabs that are open.
    pub(crate) fn tabs(&self) -> Vec<WindowHandle> {
        self.run(self.browser.client.windows()).expect("tabs")
    }

    pub(crate) fn go_to_tab(&mut self, tab: &WindowHandle) {
        self.run(self.browser.client.switch_to_window(tab.clone())).expect("a tab");
    }

    /// Loses the connection, once the page that is open is there with all its scripts.
    pub(crate) fn goes_offline(&mut self) {
        let whole = "return document.readyState";
        assert!(self.soon(|| self.browser.script(whole, vec![]) == "complete"), "{}", self.path());
        self.check_console();
        self.offline = true;
        self.line.cut(true);
        self.connected(false);
    }

    /// Has a connection again.
    pub(crate) fn comes_online(&mut self) {
        self.check_console();
        self.tell_time();
        (self.offline, self.returning) = (false, true);
        self.line.cut(false);
        self.connected(true);
    }

    /// Takes note that there is no server behind the line: pages may complain of that.
    pub(crate) fn without_a_server(&mut self) {
        self.check_console();
        self.offline = true;
    }

    fn connected(&self, online: bool) {
        let network = json!({
            "offline": !online, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        self.browser.devtools("Network.emulateNetworkConditions", network);
    }

    /// Takes note that the pages complained of what the server refused, as they were meant to.
    pub(crate) fn forgives_refusals(&mut self) {
        self.offline = true;
        self.check_console();
        self.offline = false;
    }

    /// What the pages complained of on the console. One that was open without a connection may
    /// complain of that, and of one that does not carry at once when it comes back.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let lines = self.browser.console();
        let grave = lines.iter().filter(|line| line["level"] == "SEVERE");
        let of_the_line = |line: &Value| {
            let lost = line["message"].as_str().is_some_and(|told| told.contains("net::ERR_"));
            line["source"] == "network" && (self.offline || self.returning && lost)
        };
        let left = grave.filter(|line| !of_the_line(line));
        left.map(|line| line["message"].to_string()).collect()
    }

    /// Fails where a page complained.
    pub(crate) fn check_console(&self) {
        let complaints = self.complaints();
        assert!(complaints.is_empty(), "the console of {}: {complaints:#?}", self.path());
    }

    /// Chooses the look of the night, or none.
    pub(crate) fn night(&self, on: bool) {
        let cookie = json!({"url": self.line.address, "name": "mischief_look", "value": "night"});
        if on {
            self.browser.devtools("Network.setCookie", cookie);
        } else {
            self.browser.devtools("Network.deleteCookies", cookie);
        }
    }

    pub(crate) fn run<T>(&self, what: impl Future<Output = T>) -> T {
        self.world.runtime.block_on(what)
    }
}

impl Drop for Phone<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the console of {}: {:#?}", self.path(), self.complaints());
        } else {
            self.check_console();
        }
    }
}
