//! The shapes of answers, as the description has them. Where the answer is the engine's, it is made
//! in [`crate::answer`], and a test holds it against its shape here.

mod animal;
mod event;
mod household;
mod introduction;
mod passport;
mod recommendation;
mod rulebook;

pub use animal::{
    Animal, AnimalAnswer, Animals, Days, Forecast, Left, Pair, State, StateAnswer, Stay, Tolerated,
    Waiver,
};
pub use event::{Event, NewEvents, Next, Past, Recorded, Since, TakeBack, TakenBack};
pub use household::{
    Caretaker, Caretakers, Failure, Household, HouseholdAnswer, HouseholdEntry, Households, Problem,
};
pub use introduction::{Introduction, Introductions, MayMeet, MayMeetAnswer, PairMeeting};
pub use passport::{PassportFile, PassportSeal, TakenIn};
pub use recommendation::{
    Backing, Claim, Dose, Doubt, Due, Guidance, GuidanceAnswer, PairProgress, Reason,
    Recommendation, RecommendationAnswer, Sessions, Standing, Today,
};
pub use rulebook::{Protocol, Protocols, Source, Sources, Step};
