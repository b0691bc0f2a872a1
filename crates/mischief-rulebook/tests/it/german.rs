//! Answers in German, as whole sentences.

use crate::BUILTIN;
use crate::rendering::{at, go, reason, scene, seconds, step};
use mischief_core::event::Sex;
use mischief_core::explain::{Advice, Arg, Dose, Reason, Verdict};
use mischief_core::ids::{AnimalId, CaretakerId};
use mischief_core::protocol::Unit;
use mischief_core::rulebook::Rule;
use mischief_rulebook::words::{Answer, FluentValue};
use mischief_rulebook::{Scene, Words};

fn words() -> &'static Words {
    BUILTIN.catalogue.language("de")
}

fn german() -> Scene<'static> {
    Scene { treat: Some("ein Stück Banane"), ..scene() }
}

fn instant(text: &str) -> Arg {
    Arg::Instant(at(text))
}

fn said(rule: Rule, args: Vec<(&'static str, Arg)>) -> String {
    words().reason_text(&reason(rule, args), &german())
}

#[test]
fn german_is_spoken_wherever_german_is_asked_for() {
    for tag in ["de", "de-AT", "de-CH", "DE", "de_DE"] {
        assert_eq!(BUILTIN.catalogue.language(tag).tag(), "de", "{tag}");
    }
    for tag in ["en", "en-GB", "d", "den", ""] {
        assert_eq!(BUILTIN.catalogue.language(tag).tag(), "en", "{tag}");
    }
}

#[test]
fn reasons_are_whole_german_sentences() {
    let yesterday = || instant("2026-11-23T19:10:00+01:00");
    let afternoon = || instant("2026-11-24T16:05:00+01:00");
    let night = || instant("2026-11-24T22:10:00+01:00");
    let lena = || Arg::Caretaker(CaretakerId::parse("lena").expect("an id"));
    let animal = |id: &str| Arg::Animal(AnimalId::parse(id).expect("an id"));
    let title = |id: &str| Arg::Step(step(id));
    for (rule, args, text) in [
        (
            Rule::RestAfterFear,
            vec![("when", afternoon()), ("until", night())],
            "Pip hat sich um 16:05 Uhr erschreckt. Lass sie bis 22:10 Uhr in Ruhe; später ist auch gut.",
        ),
        (
            Rule::RestInterval,
            vec![("when", yesterday()), ("until", Arg::None)],
            "Pip hatte gestern um 19:10 Uhr eine Übung. Lass sie eine Weile ausruhen.",
        ),
        (
            Rule::SettlingIn,
            vec![("why", Arg::Word("days")), ("until", instant("2026-11-26T04:00:00+01:00"))],
            "Pip lebt sich ein. Die Hände bleiben bis Donnerstag, den 26. November draußen.",
        ),
        (
            Rule::BitePause,
            vec![
                ("why", Arg::Word("mishap")),
                ("kind", Arg::Word("escape")),
                ("when", instant("2026-11-22T19:10:00+01:00")),
                ("until", instant("2026-11-26T19:10:00+01:00")),
            ],
            "Pip ist am Sonntag, dem 22. November, um 19:10 Uhr entwischt. \
             Die Hände bleiben mindestens bis Donnerstag, den 26. November, 19:10 Uhr weg.",
        ),
        (
            Rule::BiteLock,
            vec![("when", yesterday()), ("earliest", instant("2026-11-30T19:10:00+01:00"))],
            "Pip hat gestern um 19:10 Uhr schwer gebissen. Die Hände bleiben weg, bis eine \
             erwachsene Person den Schritt wählt, mit dem es wieder losgeht, frühestens wenn \
             eine Woche vorbei ist (am Dienstag, dem 1. Dezember).",
        ),
        (
            Rule::DailyLimit,
            vec![("done", Arg::Number(1.0)), ("until", instant("2026-11-25T04:00:00+01:00"))],
            "Pip hatte heute eine Übung, und das ist reichlich. \
             Die nächste kann bis morgen warten, oder länger.",
        ),
        (
            Rule::WeightLoss,
            vec![("percent", Arg::Number(6.25))],
            "Pip wiegt 6,3 Prozent weniger als zuletzt; frag in der Tierarztpraxis nach. Die \
             Übungen können weitergehen, aber fürs Erste wird nichts länger oder schwerer, und \
             Treffen warten.",
        ),
        (
            Rule::Dosing,
            vec![
                ("why", Arg::Word("grow")),
                ("dose", seconds(4.5)),
                ("longest", seconds(3.0)),
                ("calm", Arg::Number(2.0)),
                ("times", Arg::Number(19.0)),
                ("of", Arg::Number(20.0)),
            ],
            "Zwei ruhige Versuche mit 3 Sekunden, darum geht es mit 4,5 Sekunden weiter. Ich \
             rechne damit, dass es in etwa 19 von 20 Fällen ruhig bleibt.",
        ),
        (
            Rule::StepBack,
            vec![("why", Arg::Word("bite")), ("steps", Arg::Number(2.0)), ("to", title("touch"))],
            "Nach einem Biss zurückzugehen gehört zum Plan und ist kein Scheitern. \
             Zwei Schritte zurück, zu „Die erste Berührung“.",
        ),
        (
            Rule::NewCaretaker,
            vec![("furthest", title("hold_seconds")), ("to", title("palm"))],
            "Pip lernt jeden Menschen neu kennen. Mit jemand anderem ist sie bis „Sekundenlang \
             halten“ gekommen; mit Lena beginnt es bei „Aus der Handfläche“.",
        ),
        (
            Rule::Placed,
            vec![("by", lena()), ("to", title("lap"))],
            "Lena hat Pip auf den Schritt „Schoß und Beutel“ gesetzt.",
        ),
        (
            Rule::AgeOrSize,
            vec![
                ("why", Arg::Word("young")),
                ("animal", animal("basil")),
                ("other", animal("pip")),
                ("until", Arg::None),
            ],
            "Basil ist noch zu jung, um Pip zu begegnen. Das Treffen wartet, bis er gewachsen ist.",
        ),
        (
            Rule::LongHoldExcluded,
            vec![("why", Arg::Words(vec!["old", "trauma", "sign_open"]))],
            "Das lange Halten ist nichts für Pip, denn sie ist achtzehn Monate alt oder älter, sie hat \
             schlechte Erfahrungen gemacht und ein Krankheitszeichen ist noch offen.",
        ),
        (
            Rule::LongHoldNotReady,
            vec![
                ("why", Arg::Words(vec!["aborted"])),
                ("until", instant("2026-12-05T20:00:00+01:00")),
            ],
            "Für ein langes Halten mit Pip ist es zu früh, denn in den letzten zwei Wochen wurde ein \
             langes Halten abgebrochen. Frühestens am Sonntag, dem 6. Dezember.",
        ),
        (
            Rule::Quarantine,
            vec![
                ("why", Arg::Word("clock")),
                ("until", instant("2026-12-24T04:00:00+01:00")),
                ("waived", Arg::Word("no")),
                ("reason", Arg::None),
            ],
            "Pip ist bis Donnerstag, den 24. Dezember in Quarantäne. Manche Infektionen zeigen \
             sich erst nach Wochen, und gesund aussehen heißt nicht gesund sein.",
        ),
    ] {
        assert_eq!(said(rule, args), text, "{}", rule.word());
    }
}

#[test]
fn pronouns_take_their_case() {
    let advice = [Advice::Meanwhile(Rule::RestAfterFear)];
    let because: [Reason; 0] = [];
    let palm = step("palm");
    let answer =
        Answer { verdict: Verdict::Wait, because: &because, advice: &advice, ..go(&palm, None, 4) };
    for (sex, near, far) in [
        (Some(Sex::Female), "Leg ihr ein", "wenn sie dabei"),
        (Some(Sex::Male), "Leg ihm ein", "wenn er dabei"),
        (None, "Leg ihm ein", "wenn es dabei"),
    ] {
        let text = words().advice_lines(&answer, &Scene { sex, ..german() }).join("\n");
        assert!(text.contains(near) && text.contains(far), "{text}");
    }
    let why = || vec![("why", Arg::Word("bite"))];
    for (sex, text) in [(Sex::Female, "nur noch Erwachsene sie an."), (Sex::Male, "ihn an.")] {
        let known = Scene { sex: Some(sex), ..german() };
        let told = words().reason_text(&reason(Rule::Child, why()), &known);
        assert!(told.ends_with(text), "{told}");
    }
}

#[test]
fn a_step_is_told_in_german_with_its_dose_and_its_treat() {
    let hold = step("hold_seconds");
    let answer = go(&hold, Some(Dose { value: 4.5, unit: Unit::Seconds }), 3);
    assert_eq!(
        words().advice_lines(&answer, &german()),
        [
            "Setz dich in einem geschlossenen Zimmer auf den Boden, tief über dem Käfig oder einer \
             weichen Decke.",
            "Heb Pip mit zwei Händen hoch, eine unter der Brust, eine unter dem Hinterteil.",
            "Halte sie 4,5 Sekunden, dann setz sie ab und gib ein Leckerchen (ein Stück Banane).",
            "Wenn sie strampelt, setz sie sofort ab. Nächstes Mal geht es kürzer.",
            "Lass sie dazwischen umherlaufen. Mach das 3-mal.",
        ]
    );
    let nobody = Scene { sex: None, treat: None, ..german() };
    let short = words().short_text(&answer, &nobody);
    assert_eq!(short, "Halte Pip 4,5 Sekunden, dann gib ein Lieblingsleckerchen. 3-mal.");
    assert_eq!(words().step_title(&hold, &german()), "Sekundenlang halten");
}

#[test]
fn german_numbers_times_and_lists() {
    let dose = |value, unit| words().dose_text(Dose { value, unit });
    assert_eq!(dose(1.0, Unit::Seconds), "1 Sekunde");
    assert_eq!(dose(6.75, Unit::Seconds), "6,8 Sekunden");
    assert_eq!(dose(10.04, Unit::Minutes), "10 Minuten");
    for (when, until, moment) in [
        ("2026-11-24T22:10:00+01:00", "22:10 Uhr", "um 22:10 Uhr"),
        ("2026-11-25T01:30:00+01:00", "morgen um 01:30 Uhr", "morgen um 01:30 Uhr"),
        ("2026-11-25T04:00:00+01:00", "morgen", "morgen"),
        (
            "2026-11-26T04:00:00+01:00",
            "Donnerstag, den 26. November",
            "am Donnerstag, dem 26. November",
        ),
        ("2026-12-08T19:11:00+01:00", "Mittwoch, den 9. Dezember", "am Mittwoch, dem 9. Dezember"),
        ("2027-11-26T04:00:00+01:00", "26. November 2027", "am 26. November 2027"),
    ] {
        assert_eq!(words().time_text(at(when), &german()), until, "{when}");
        assert_eq!(words().moment_text(at(when), &german()), moment, "{when}");
    }
    let list = ["a", "b", "c"].map(str::to_owned);
    assert_eq!(words().list_text(&list), "a, b und c");
}

#[test]
fn what_the_record_says_is_said_in_german() {
    let scene = german();
    let said = |key: &str, given: &[(&'static str, FluentValue<'static>)]| {
        let mut args = words().scene_args(&scene);
        for (name, value) in given {
            args.set(*name, value.clone());
        }
        words().say(key, None, &args)
    };
    assert_eq!(
        said("setback-back", &[("steps", 2.into()), ("why", "mishap".into())]),
        "Zwei Schritte zurück nach dem, was geschehen ist, gehören zum Plan und sind kein Scheitern."
    );
    assert_eq!(
        said("setback-back", &[("steps", 1.into()), ("why", "bite".into())]),
        "Ein Schritt zurück nach einem Biss gehört zum Plan und ist kein Scheitern."
    );
    assert_eq!(
        said("forecast-goal", &[("from", 1.into()), ("to", "none".into())]),
        "Das Ziel ist mindestens einen Tag entfernt. \
         Wie viel länger es dauert, kann noch niemand sagen."
    );
    let differ = [
        ("step", "Sekundenlang halten".into()),
        ("times", 2.5.into()),
        ("more", "Lena".into()),
        ("less", "Tom".into()),
        ("sessions", 9.into()),
        ("others", 4.into()),
        ("practised", "less".into()),
    ];
    assert_eq!(
        said("people-differ", &differ),
        "Bei „Sekundenlang halten“ hält Pip es mit Lena etwa 2,5-mal so lange aus wie mit Tom \
         (nach 9 und 4 Übungen). Tom hat das weniger geübt, und vielleicht ist das schon alles."
    );
}
