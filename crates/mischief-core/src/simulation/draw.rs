//! Chance that is the same everywhere: a stream of numbers that follows from its seed alone.
//!
//! The generator is SplitMix64 (Steele, Lea, Flood 2014, `doi:10.1145/2660193.2660195`): a counter
//! that is stirred. It is small, passes the usual batteries of tests, and any two seeds give streams
//! that have nothing to do with each other. Nothing that needs secrecy may use it.

/// A stream of draws.
#[derive(Debug, Clone)]
pub struct Draw {
    state: u64,
}

/// The odd constant nearest to 2^64 divided by the golden ratio.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

const fn stir(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

impl Draw {
    /// The stream of a seed for one purpose: each list of parts has a stream of its own.
    #[must_use]
    pub fn new(parts: &[u64]) -> Self {
        let mix = |state: u64, part: &u64| stir(state.wrapping_add(GOLDEN) ^ stir(*part));
        Self { state: parts.iter().fold(0, mix) }
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(GOLDEN);
        stir(self.state)
    }

    /// Evenly from 0 to below 1, in steps that a double holds exactly.
    pub fn unit(&mut self) -> f64 {
        const STEP: f64 = 1.0 / (1u64 << 53) as f64;
        (self.bits() >> 11) as f64 * STEP
    }

    /// Evenly between two numbers.
    pub fn between(&mut self, (low, high): (f64, f64)) -> f64 {
        low + (high - low) * self.unit()
    }

    /// True so often.
    pub fn chance(&mut self, of: f64) -> bool {
        self.unit() < of
    }

    /// From the standard normal distribution, after Box and Muller.
    pub fn normal(&mut self) -> f64 {
        // Never 0, of which there is no logarithm.
        let radius = libm::sqrt(-2.0 * libm::log(1.0 - self.unit()));
        radius * libm::cos(core::f64::consts::TAU * self.unit())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_always_gives_the_same_stream() {
        let mut draw = Draw::new(&[1, 2]);
        let first = [draw.bits(), draw.bits()];
        let mut again = Draw::new(&[1, 2]);
        assert_eq!(first, [again.bits(), again.bits()]);
        assert_ne!(first[0], Draw::new(&[2, 1]).bits());
    }

    #[test]
    fn draws_have_the_mean_and_spread_that_they_should() {
        let mut draw = Draw::new(&[7]);
        let count = 20_000;
        let normals: alloc::vec::Vec<f64> = (0..count).map(|_| draw.normal()).collect();
        let mean = normals.iter().sum::<f64>() / f64::from(count);
        let spread =
            normals.iter().map(|n| (n - mean) * (n - mean)).sum::<f64>() / f64::from(count);
        assert!(mean.abs() < 0.03 && (spread - 1.0).abs() < 0.05, "{mean} {spread}");
        let evens = (0..count).map(|_| draw.unit()).sum::<f64>() / f64::from(count);
        assert!((evens - 0.5).abs() < 0.01);
    }
}
