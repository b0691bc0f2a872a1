//! What forms tell of an introduction: a meeting afterwards, bodies that were looked over, who joins
//! and who leaves, and its end.

use super::page;
use crate::web::Web;
use crate::web::enclosure;
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::given::Sent;
use crate::web::telling::{known, present};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use jiff::Timestamp;
use jiff::civil::DateTime;
use mischief_app::command::{Acting, Draft};
use mischief_app::situation::{Scope, Situation};
use mischief_core::event::{
    IntroductionOutcome, IntroductionSession, MeetingEndedBy, MeetingObservation, Quantity, What,
    Wound, WoundSeverity,
};
use mischief_core::fold::Home;
use mischief_core::ids::{AnimalId, IntroductionId, StepId};

/// What a form is read against.
struct Read<'a> {
    frame: &'a Frame,
    situation: &'a Situation,
    home: &'a Home,
    id: &'a IntroductionId,
    sent: &'a Sent,
}

type Told = Result<Vec<Draft>, String>;

/// Records what a form tells, or shows the page with what was wrong.
async fn told(
    (web, acting, frame): (Web, Acting, Frame),
    introduction: String,
    sent: Vec<(String, String)>,
    tell: impl FnOnce(&Read<'_>) -> Told,
) -> Result<Response, PageError> {
    let sent = Sent(sent);
    let id = IntroductionId::parse(&introduction).map_err(|_| PageError::NOT_FOUND)?;
    let situation = web.app.situation(&acting, Scope::Household).await?;
    let home = situation.view().home;
    if home.introductions.get(&id).is_none() {
        return Err(PageError::NOT_FOUND);
    }
    let (situation, home) = (&situation, &home);
    let read = Read { frame: &frame, situation, home, id: &id, sent: &sent };
    match tell(&read) {
        Ok(drafts) => {
            web.app.record(&acting, drafts).await?;
            let to = frame.home(&format!("/introductions/{id}"));
            Ok(Redirect::to(&to).into_response())
        }
        Err(problem) => {
            let page = page(&web, &acting, frame, &introduction, sent, Some(problem)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

macro_rules! form {
    ($(#[$doc:meta])* $name:ident, $tell:ident) => {
        $(#[$doc])*
        pub(crate) async fn $name(
            State(web): State<Web>,
            Extension(acting): Extension<Acting>,
            Extension(frame): Extension<Frame>,
            Path((_, introduction)): Path<(String, String)>,
            Form(sent): Form<Vec<(String, String)>>,
        ) -> Result<Response, PageError> {
            told((web, acting, frame), introduction, sent, |read: &Read<'_>| read.$tell()).await
        }
    };
}

form! {
    /// A meeting, or a day together, told afterwards.
    log, meeting
}
form! {
    /// Bodies that were looked over.
    body_check, bodies
}
form! {
    /// Some join, some no longer take part.
    change, changed
}
form! {
    /// They live together, or apart for good.
    end, ended
}

impl Read<'_> {
    fn t(&self, key: &str) -> String {
        self.frame.t(key)
    }

    /// Those who take part and are here.
    fn members(&self) -> Vec<AnimalId> {
        let here = present(self.home);
        let gathering = self.home.introductions.get(self.id);
        let members = gathering.into_iter().flat_map(|known| &known.members);
        members.map(|member| member.animal.clone()).filter(|id| here.contains(id)).collect()
    }

    /// The wounds that a form tells of, on those who are named.
    fn wounds(&self, animals: &[AnimalId]) -> Vec<Wound> {
        let wound = |id: &AnimalId| {
            let severity = WoundSeverity::from_word(self.sent.one(&format!("wound_{id}")))?;
            let place = self.sent.one(&format!("place_{id}"));
            let place = (!place.is_empty()).then(|| place.into());
            Some(Wound { animal: id.clone(), severity, place })
        };
        animals.iter().filter_map(wound).collect()
    }

    fn time(&self, name: &str) -> Result<Timestamp, String> {
        let at: DateTime = self.sent.one(name).parse().map_err(|_| self.t("introduction-times"))?;
        let at = self.home.calendar.zone().to_timestamp(at);
        at.map_err(|_| self.t("introduction-times"))
    }

    fn meeting(&self) -> Told {
        let gathering = self.home.introductions.get(self.id);
        let way = gathering.and_then(|known| self.situation.book.introduction(&known.protocol));
        let step = StepId::parse(self.sent.one("step")).ok();
        let step = step.filter(|step| way.is_some_and(|way| way.rung(step).is_some()));
        let step = step.ok_or_else(|| self.t("introduction-step-missing"))?;
        let (began, ended_at) = (self.time("began")?, self.time("ended")?);
        if ended_at < began || began > self.home.now {
            return Err(self.t("introduction-times"));
        }
        let mut animals = known(self.home, self.sent.all("animal"));
        if animals.len() < 2 {
            animals = self.members();
        }
        let ended_by = MeetingEndedBy::from_word(self.sent.one("ended_by"));
        let at_s = Quantity::new(0.0);
        let ethogram = &self.situation.book.ethogram;
        let seen = self.sent.all("seen").filter_map(|id| ethogram.find(id)).filter_map(|ix| {
            Some(MeetingObservation { at_s: at_s?, behaviour: ix, actor: None, target: None })
        });
        let wounds = self.wounds(&animals);
        let session = IntroductionSession {
            introduction: self.id.clone(),
            step,
            // Clocks show minutes only; what ended within this one is over.
            ended_at: ended_at.min(self.home.now).max(began),
            observations: seen.collect(),
            ended_by: ended_by.unwrap_or(MeetingEndedBy::Plan),
            slept_in_contact: self.sent.ticked("slept").then_some(true),
            ate: match self.sent.one("ate") {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
            wounds: (!wounds.is_empty()).then_some(wounds),
            animals,
        };
        let what = What::IntroductionSession(Box::new(session));
        Ok(vec![Draft { observed_at: began, what }])
    }

    fn bodies(&self) -> Told {
        let animals = self.members();
        if animals.is_empty() {
            return Err(self.t("introduction-nobody-left"));
        }
        let wounds = self.wounds(&animals);
        let what = What::BodyCheck { animals, wounds };
        Ok(vec![Draft { observed_at: self.home.now, what }])
    }

    fn changed(&self) -> Told {
        let members = self.members();
        let list = |name: &str, part: bool| {
            let ids = known(self.home, self.sent.all(name)).into_iter();
            let ids: Vec<_> = ids.filter(|id| members.contains(id) == part).collect();
            (!ids.is_empty()).then_some(ids)
        };
        let (joined, left) = (list("joined", false), list("left", true));
        if joined.is_none() && left.is_none() {
            return Err(self.t("introduction-change-nobody"));
        }
        let what = What::IntroductionChanged { introduction: self.id.clone(), joined, left };
        Ok(vec![Draft { observed_at: self.home.now, what }])
    }

    fn ended(&self) -> Told {
        let outcome = IntroductionOutcome::from_word(self.sent.one("outcome"));
        let outcome = outcome.ok_or_else(|| self.t("introduction-end-missing"))?;
        let observed_at = self.home.now;
        let what = What::IntroductionEnded { introduction: self.id.clone(), outcome };
        let mut drafts = vec![Draft { observed_at, what }];
        let cage = enclosure::id_of(self.sent.one("cage"));
        if let (IntroductionOutcome::Together, Some(enclosure)) = (outcome, cage) {
            let lived = self.home.animals().flat_map(|(id, _)| self.home.housing.enclosure(id));
            let same = lived.into_iter().find(|known| enclosure::is(known, &enclosure)).cloned();
            let (enclosure, animals) = (same.unwrap_or(enclosure), self.members());
            let what = What::Housed { animals, enclosure, alone_reason: None, until: None };
            drafts.push(Draft { observed_at, what });
        }
        Ok(drafts)
    }
}
