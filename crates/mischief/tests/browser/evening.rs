//! One evening's round with the rats of a cage.

use super::house::House;
use super::world::World;

#[test]
fn three_rats_of_one_cage_take_fifteen_taps_at_most() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    let rats = ["pip", "juno", "biscuit"].map(|id| house.rat(&lena, id));
    for rat in &rats {
        house.stands(&lena, &lena, rat, "treat_near");
    }
    house.housed_together(&lena, &rats, "rat-tower");
    let before = house.count(&lena);
    let world = World::of(&house);
    let mut phone = world.phone_of(&house, &lena);
    phone.open(&format!("/h/{}/", lena.household));
    phone.sees("Tuesday evening");
    phone.tap("Sit with all");
    phone.guided_until("begin");
    phone.is_for_everybody();
    phone.guided_until("over");
    phone.sees("On record.");
    phone.tap("Back to Today");
    phone.sees("Tuesday evening");
    assert!(phone.soon(|| house.count(&lena) == before + 3), "{} on record", house.count(&lena));
    assert!(phone.taps <= 15, "{} taps", phone.taps);
}
