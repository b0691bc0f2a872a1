//! One function a type of event: which fields it has, and what they are.

use super::fields::Fields;
use super::value::{Value, Wrong, wrong};
use super::{GRAMS_MAX, NAME_LENGTH_MAX, TIMES_MAX};
use crate::ethogram::{BehaviourIx, SignIx};
use crate::event::wire::{Code, Refusal};
use crate::event::{
    AnimalChange, AnimalFacts, CaretakerChange, CaretakerFacts, HouseholdSettings,
    IntroductionSession, MeetingObservation, Observation, Session, Trial, What, Wound,
};
use crate::ids::{
    AnimalId, CaretakerId, EnclosureId, IntroductionId, ProtocolId, SittingId, StepId,
};
use crate::rulebook::Rulebook;
use alloc::boxed::Box;
use alloc::format;
use alloc::vec::Vec;
use jiff::Timestamp;

pub(super) struct Reader<'r, 'j, 'p> {
    pub(super) fields: &'r Fields<'j, 'p>,
    pub(super) book: &'r Rulebook,
}

impl<'j> Reader<'_, 'j, '_> {
    fn animal(&self) -> Option<AnimalId> {
        self.fields.required("animal", |v| v.id(AnimalId::parse))
    }

    fn animals(&self) -> Option<Vec<AnimalId>> {
        self.animals_at("animals")
    }

    fn animals_at(&self, name: &'static str) -> Option<Vec<AnimalId>> {
        self.fields.required(name, |v| v.list(|v| v.id(AnimalId::parse)))
    }

    fn caretaker(&self) -> Option<CaretakerId> {
        self.fields.required("caretaker", |v| v.id(CaretakerId::parse))
    }

    fn introduction(&self) -> Option<IntroductionId> {
        self.fields.required("introduction", |v| v.id(IntroductionId::parse))
    }

    fn step(&self) -> Option<StepId> {
        self.fields.required("step", |v| v.id(StepId::parse))
    }

    fn protocol(&self) -> Option<ProtocolId> {
        self.fields.required("protocol", |v| v.id(ProtocolId::parse))
    }

    fn reason(&self) -> Option<Box<str>> {
        self.fields.required("reason", |v| v.text())
    }

    fn ended_at(&self) -> Option<Timestamp> {
        self.fields.required("ended_at", |v| v.instant())
    }

    fn sign(&self) -> Option<SignIx> {
        self.fields.required("sign", |v| {
            let id = v.str()?;
            self.book.signs.find(id).map_or_else(|| wrong("is not a known health sign"), Ok)
        })
    }

    fn behaviour(&self, value: &Value<'j, '_>) -> Result<BehaviourIx, Wrong> {
        let id = value.str()?;
        if let Some(ix) = self.book.ethogram.find(id) {
            return Ok(ix);
        }
        let problems = &self.fields.problems.unknown_behaviour;
        let known = problems.take();
        problems.set(known.or_else(|| {
            let message = format!("there is no behaviour `{id}`");
            Some(Refusal::new(Code::UnknownBehaviour, *value.path, message))
        }));
        Ok(BehaviourIx(u8::MAX))
    }

    /// What happened; the outer `None` where there is no such type, the inner where a part of it
    /// can't be read (and a problem is recorded).
    pub(super) fn what(&self, kind: &str) -> Option<Option<What>> {
        Some(match kind {
            "household_set" => self.household_set(),
            "caretaker_joined" => self.caretaker_joined(),
            "caretaker_changed" => self.caretaker_changed(),
            "caretaker_left" => self.caretaker().map(|caretaker| What::CaretakerLeft { caretaker }),
            "animal_registered" => self.animal_registered(),
            "animal_changed" => self.animal_changed(),
            "animal_arrived" => self.animal_arrived(),
            "animal_left" => self.animal_left(),
            "protocol_assigned" => self.protocol_assigned(),
            "placed" => self.placed(),
            "settle_check" => self.settle_check(),
            "session" => self.session(),
            "contact" => self.contact(),
            "bite" => self.bite(),
            "mishap" => self.mishap(),
            "weight" => self.weight(),
            "weight_baseline" => both(self.animal(), self.reason())
                .map(|(animal, reason)| What::WeightBaseline { animal, reason }),
            "health_check" => self.animals().map(|animals| What::HealthCheck { animals }),
            "health_sign" => both(self.animal(), self.sign())
                .map(|(animal, sign)| What::HealthSign { animal, sign }),
            "health_cleared" => self.health_cleared(),
            "surgery" => self.surgery(),
            "long_hold_opted_in" => self.long_hold_opted_in(),
            "quarantine_waived" => both(self.animal(), self.reason())
                .map(|(animal, reason)| What::QuarantineWaived { animal, reason }),
            "introduction_started" => self.introduction_started(),
            "introduction_session" => self.introduction_session(),
            "introduction_changed" => self.introduction_changed(),
            "introduction_ended" => self.introduction_ended(),
            "housed" => self.housed(),
            "body_check" => self.body_check(),
            "note" => self.note(),
            "retracted" => self.retracted(),
            _ => return None,
        })
    }

    fn household_set(&self) -> Option<What> {
        let set = self.fields.required("set", |v| {
            v.object(|f| {
                Some(HouseholdSettings {
                    time_zone: f.optional("time_zone", |v| {
                        let name = v.text_of(NAME_LENGTH_MAX)?;
                        match crate::calendar::zone_named(&name) {
                            Some(_) => Ok(name),
                            None => wrong("is a time zone such as Europe/Berlin"),
                        }
                    }),
                    day_starts_at: f.optional("day_starts_at", |v| v.time_of_day()),
                    language: f.optional("language", |v| {
                        let tag = v.text_of(35)?;
                        let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
                        if tag.len() >= 2 && tag.bytes().all(fits) {
                            Ok(tag)
                        } else {
                            wrong("is a language tag such as en or de")
                        }
                    }),
                })
            })
        })?;
        Some(What::HouseholdSet { set })
    }

    fn caretaker_joined(&self) -> Option<What> {
        let f = self.fields;
        let caretaker = self.caretaker();
        let facts = CaretakerFacts {
            name: f.optional("name", |v| v.name()),
            age_band: f.optional("age_band", |v| v.age_band()),
            at_risk: f.optional("at_risk", |v| v.bool()),
        };
        Some(What::CaretakerJoined { caretaker: caretaker?, facts })
    }

    fn caretaker_changed(&self) -> Option<What> {
        let caretaker = self.caretaker();
        let set = self.fields.required("set", |v| {
            v.object(|f| {
                Some(CaretakerChange {
                    name: f.change("name", |v| v.name()),
                    age_band: f.change("age_band", |v| v.age_band()),
                    at_risk: f.change("at_risk", |v| v.bool()),
                })
            })
        });
        Some(What::CaretakerChanged { caretaker: caretaker?, set: set? })
    }

    fn animal_registered(&self) -> Option<What> {
        let f = self.fields;
        let animal = self.animal();
        let name = f.required("name", |v| v.name());
        let species = f.required("species", |v| v.species());
        let origin = f.required("origin", |v| v.origin());
        let arrived_on = f.required("arrived_on", |v| v.date());
        let sex = f.optional("sex", |v| v.sex());
        let born_on = f.optional("born_on", |v| v.date());
        let neutered_on = f.optional("neutered_on", |v| v.date());
        let traits = f.optional("traits", |v| v.set(|v| v.animal_trait()));
        let goal = f.optional("goal", |v| v.goal());
        let treats = f.optional("treats", |v| v.list(|v| v.text()));
        let facts = AnimalFacts {
            name: name?,
            species: species?,
            origin: origin?,
            arrived_on: arrived_on?,
            sex,
            born_on,
            neutered_on,
            traits,
            goal,
            treats,
        };
        Some(What::AnimalRegistered { animal: animal?, facts })
    }

    fn animal_changed(&self) -> Option<What> {
        let animal = self.animal();
        let set = self.fields.required("set", |v| {
            v.object(|f| {
                Some(AnimalChange {
                    name: f.set("name", |v| v.name()),
                    origin: f.set("origin", |v| v.origin()),
                    arrived_on: f.set("arrived_on", |v| v.date()),
                    sex: f.change("sex", |v| v.sex()),
                    born_on: f.change("born_on", |v| v.date()),
                    neutered_on: f.change("neutered_on", |v| v.date()),
                    traits: f.change("traits", |v| v.set(|v| v.animal_trait())),
                    goal: f.change("goal", |v| v.goal()),
                    treats: f.change("treats", |v| v.list(|v| v.text())),
                    pregnant: f.change("pregnant", |v| v.bool()),
                    nursing: f.change("nursing", |v| v.bool()),
                })
            })
        });
        Some(What::AnimalChanged { animal: animal?, set: Box::new(set?) })
    }

    fn animal_arrived(&self) -> Option<What> {
        let animal = self.animal();
        let arrived_on = self.fields.required("arrived_on", |v| v.date());
        let origin = self.fields.required("origin", |v| v.origin());
        Some(What::AnimalArrived { animal: animal?, arrived_on: arrived_on?, origin: origin? })
    }

    fn animal_left(&self) -> Option<What> {
        let animal = self.animal();
        let reason = self.fields.required("reason", |v| v.left_reason());
        Some(What::AnimalLeft { animal: animal?, reason: reason? })
    }

    fn protocol_assigned(&self) -> Option<What> {
        let animal = self.animal();
        let protocol = self.protocol();
        let revision = self.fields.optional("revision", |v| v.whole(1, 1_000_000));
        Some(What::ProtocolAssigned { animal: animal?, protocol: protocol?, revision })
    }

    fn placed(&self) -> Option<What> {
        let (animal, caretaker) = (self.animal(), self.caretaker());
        let (step, reason) = (self.step(), self.reason());
        Some(What::Placed { animal: animal?, caretaker: caretaker?, step: step?, reason: reason? })
    }

    fn settle_check(&self) -> Option<What> {
        let animal = self.animal();
        let signs = self.fields.required("signs", |v| v.set(|v| v.settle_sign()));
        Some(What::SettleCheck { animal: animal?, signs: signs? })
    }

    fn trial(&self, value: &Value<'j, '_>) -> Result<Trial, Wrong> {
        value.object(|f| {
            let dose = f.optional("dose", |v| v.quantity());
            let lasted_s = f.optional("lasted_s", |v| v.quantity());
            let times = f.optional("times", |v| v.whole(1, TIMES_MAX)).unwrap_or(1);
            let behaviours = f.required("behaviours", |v| v.list(|v| self.behaviour(&v)));
            Some(Trial { dose, lasted_s, times, behaviours: behaviours?.into() })
        })
    }

    fn observation(&self, value: &Value<'j, '_>) -> Result<Observation, Wrong> {
        value.object(|f| {
            let at_s = f.required("at_s", |v| v.quantity());
            let behaviour = f.required("behaviour", |v| self.behaviour(&v));
            Some(Observation { at_s: at_s?, behaviour: behaviour? })
        })
    }

    fn session(&self) -> Option<What> {
        let f = self.fields;
        let (animal, caretaker, step) = (self.animal(), self.caretaker(), self.step());
        let ended_at = self.ended_at();
        let trials = f.required("trials", |v| v.list(|v| self.trial(&v)));
        let ended_by = f.required("ended_by", |v| v.ended_by());
        let observations = f.optional("observations", |v| v.list(|v| self.observation(&v)));
        let abort_reason = f.optional("abort_reason", |v| v.text());
        let note = f.optional("note", |v| v.text());
        let treat = f.optional("treat", |v| v.text());
        let place = f.optional("place", |v| v.text());
        let sitting = f.optional("sitting", |v| v.id(SittingId::parse));
        let with_adult = f.optional("with_adult", |v| v.id(CaretakerId::parse));
        let towel = f.optional("towel", |v| v.bool());
        Some(What::Session(Box::new(Session {
            animal: animal?,
            caretaker: caretaker?,
            step: step?,
            ended_at: ended_at?,
            trials: trials?,
            ended_by: ended_by?,
            observations,
            abort_reason,
            note,
            treat,
            place,
            sitting,
            with_adult,
            towel,
        })))
    }

    fn contact(&self) -> Option<What> {
        let (animal, caretaker, ended_at) = (self.animal(), self.caretaker(), self.ended_at());
        let worst = self.fields.required("worst", |v| v.worst());
        Some(What::Contact {
            animal: animal?,
            caretaker: caretaker?,
            ended_at: ended_at?,
            worst: worst?,
        })
    }

    fn bite(&self) -> Option<What> {
        let animal = self.animal();
        let person = self.fields.required("person", |v| v.text());
        let grade = self.fields.required("grade", |v| v.whole(0, 5));
        let food_related = self.fields.required("food_related", |v| v.bool());
        Some(What::Bite {
            animal: animal?,
            person: person?,
            grade: u8::try_from(grade?).ok()?,
            food_related: food_related?,
        })
    }

    fn mishap(&self) -> Option<What> {
        let animal = self.animal();
        let kind = self.fields.required("kind", |v| v.mishap());
        Some(What::Mishap { animal: animal?, kind: kind? })
    }

    fn weight(&self) -> Option<What> {
        let animal = self.animal();
        let grams = self.fields.required("grams", |v| {
            let grams = v.quantity()?;
            if grams.get() > 0.0 && grams.get() <= GRAMS_MAX {
                Ok(grams)
            } else {
                wrong(format!("is above 0 and at most {GRAMS_MAX} grams"))
            }
        });
        Some(What::Weight { animal: animal?, grams: grams? })
    }

    fn health_cleared(&self) -> Option<What> {
        let (animal, sign) = (self.animal(), self.sign());
        let by_vet = self.fields.optional("by_vet", |v| v.bool());
        Some(What::HealthCleared { animal: animal?, sign: sign?, by_vet })
    }

    fn surgery(&self) -> Option<What> {
        let animal = self.animal();
        let kind = self.fields.required("kind", |v| v.surgery());
        Some(What::Surgery { animal: animal?, kind: kind? })
    }

    fn long_hold_opted_in(&self) -> Option<What> {
        let (animal, caretaker) = (self.animal(), self.caretaker());
        let evidence_read = self.fields.required("evidence_read", |v| v.bool());
        let room_checked = self.fields.required("room_checked", |v| v.bool());
        Some(What::LongHoldOptedIn {
            animal: animal?,
            caretaker: caretaker?,
            evidence_read: evidence_read?,
            room_checked: room_checked?,
        })
    }

    fn introduction_started(&self) -> Option<What> {
        let (introduction, protocol) = (self.introduction(), self.protocol());
        let newcomers = self.animals_at("newcomers");
        let residents = self.animals_at("residents");
        Some(What::IntroductionStarted {
            introduction: introduction?,
            protocol: protocol?,
            newcomers: newcomers?,
            residents: residents?,
        })
    }

    fn meeting_observation(&self, value: &Value<'j, '_>) -> Result<MeetingObservation, Wrong> {
        value.object(|f| {
            let at_s = f.required("at_s", |v| v.quantity());
            let behaviour = f.required("behaviour", |v| self.behaviour(&v));
            let actor = f.optional("actor", |v| v.id(AnimalId::parse));
            let target = f.optional("target", |v| v.id(AnimalId::parse));
            Some(MeetingObservation { at_s: at_s?, behaviour: behaviour?, actor, target })
        })
    }

    fn introduction_session(&self) -> Option<What> {
        let f = self.fields;
        let (introduction, step, animals) = (self.introduction(), self.step(), self.animals());
        let ended_at = self.ended_at();
        let observations = f.required("observations", |v| v.list(|v| self.meeting_observation(&v)));
        let ended_by = f.required("ended_by", |v| v.meeting_ended_by());
        let slept_in_contact = f.optional("slept_in_contact", |v| v.bool());
        let ate = f.optional("ate", |v| v.bool());
        let wounds = f.optional("wounds", |v| v.list(|v| wound(&v)));
        Some(What::IntroductionSession(Box::new(IntroductionSession {
            introduction: introduction?,
            step: step?,
            animals: animals?,
            ended_at: ended_at?,
            observations: observations?,
            ended_by: ended_by?,
            slept_in_contact,
            ate,
            wounds,
        })))
    }

    fn introduction_changed(&self) -> Option<What> {
        let introduction = self.introduction();
        let animals = |v: Value<'j, '_>| v.list(|v| v.id(AnimalId::parse));
        let joined = self.fields.optional("joined", animals);
        let left = self.fields.optional("left", animals);
        Some(What::IntroductionChanged { introduction: introduction?, joined, left })
    }

    fn introduction_ended(&self) -> Option<What> {
        let introduction = self.introduction();
        let outcome = self.fields.required("outcome", |v| v.outcome());
        Some(What::IntroductionEnded { introduction: introduction?, outcome: outcome? })
    }

    fn housed(&self) -> Option<What> {
        let animals = self.animals();
        let enclosure = self.fields.required("enclosure", |v| v.id(EnclosureId::parse));
        let alone_reason = self.fields.optional("alone_reason", |v| v.text());
        let until = self.fields.optional("until", |v| v.date());
        Some(What::Housed { animals: animals?, enclosure: enclosure?, alone_reason, until })
    }

    fn body_check(&self) -> Option<What> {
        let animals = self.animals();
        let wounds = self.fields.required("wounds", |v| v.list(|v| wound(&v)));
        Some(What::BodyCheck { animals: animals?, wounds: wounds? })
    }

    fn note(&self) -> Option<What> {
        let animal = self.fields.optional("animal", |v| v.id(AnimalId::parse));
        let text = self.fields.required("text", |v| v.text());
        Some(What::Note { animal, text: text? })
    }

    fn retracted(&self) -> Option<What> {
        let event = self.fields.required("event", |v| v.uuid());
        let reason = self.reason();
        Some(What::Retracted { event: event?, reason: reason? })
    }
}

fn wound(value: &Value<'_, '_>) -> Result<Wound, Wrong> {
    value.object(|f| {
        let animal = f.required("animal", |v| v.id(AnimalId::parse));
        let severity = f.required("severity", |v| v.wound_severity());
        let place = f.optional("place", |v| v.text());
        Some(Wound { animal: animal?, severity: severity?, place })
    })
}

fn both<A, B>(a: Option<A>, b: Option<B>) -> Option<(A, B)> {
    Some((a?, b?))
}
