//! The mark of the program as pictures, for phones that take no drawing: the ring with a whisker, as
//! in `icon.svg`. So few lines are drawn by their distance from each point; no library is needed.

use png::{BitDepth, ColorType, Compression, Encoder};

/// The side of the drawing, in its own units.
const SIDE: f64 = 32.0;
/// How much of a picture that a phone cuts into a shape is surely seen.
const SAFE: f64 = 0.62;
/// Apricot ink.
const INK: [u8; 3] = [0xb0, 0x4e, 0x19];
/// Warm paper.
const PAPER: [u8; 3] = [0xfa, 0xf4, 0xe8];

/// The ring: its middle, its radius, half its width.
const RING: ((f64, f64), f64, f64) = ((16.03, 16.87), 12.0, 1.25);
/// Where the ring begins and ends; between the two, on the right, it is open.
const GAP: [(f64, f64); 2] = [(25.5, 9.5), (28.0, 16.0)];
/// The whisker, and half its width.
const HAIRS: [[(f64, f64); 2]; 3] =
    [[(19.0, 16.5), (28.0, 13.5)], [(19.0, 18.5), (28.5, 19.0)], [(19.0, 20.5), (27.0, 24.5)]];
const HAIR: f64 = 0.8;
/// The eye, and its radius.
const EYE: ((f64, f64), f64) = ((15.5, 18.0), 1.6);

/// A picture of so many pixels a side: on nothing, or on a ground that fills it with room for the
/// shape that a phone cuts out of it. Nothing where it can't be written, which it always can.
pub(super) fn png(side: u32, ground: bool) -> Vec<u8> {
    let share = if ground { SAFE } else { 1.0 };
    let unit = SIDE / f64::from(side) / share;
    let shift = SIDE * (1.0 - 1.0 / share) / 2.0;
    let place = |at: u32| (f64::from(at) + 0.5) * unit + shift;
    let mut pixels = Vec::new();
    for y in 0..side {
        for x in 0..side {
            // How much of the pixel is covered: half of it where an edge goes through its middle.
            let covered = (0.5 - beyond((place(x), place(y))) / unit).clamp(0.0, 1.0);
            if ground {
                for (ink, paper) in INK.into_iter().zip(PAPER) {
                    pixels.push(part(
                        f64::from(paper) + (f64::from(ink) - f64::from(paper)) * covered,
                    ));
                }
            } else {
                pixels.extend(INK);
                pixels.push(part(255.0 * covered));
            }
        }
    }
    written(side, if ground { ColorType::Rgb } else { ColorType::Rgba }, &pixels)
        .unwrap_or_default()
}

fn written(side: u32, kind: ColorType, pixels: &[u8]) -> Option<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, side, side);
    encoder.set_color(kind);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(pixels).ok()?;
    writer.finish().ok()?;
    Some(file)
}

/// The nearest whole part of a colour.
fn part(value: f64) -> u8 {
    value.round() as u8
}

/// How far a point lies outside of what is drawn, in units of the drawing; less than 0 within.
fn beyond(at: (f64, f64)) -> f64 {
    let hairs = HAIRS.iter().map(|[from, to]| from_line(at, *from, *to) - HAIR);
    let nearest = hairs.fold(f64::INFINITY, f64::min);
    nearest.min(from_ring(at) - RING.2).min(distance(at, EYE.0) - EYE.1)
}

fn distance(one: (f64, f64), other: (f64, f64)) -> f64 {
    (one.0 - other.0).hypot(one.1 - other.1)
}

fn from_ring(at: (f64, f64)) -> f64 {
    let angle = |point: (f64, f64)| (point.1 - RING.0.1).atan2(point.0 - RING.0.0);
    let [begin, end] = GAP;
    if (angle(begin)..angle(end)).contains(&angle(at)) {
        return distance(at, begin).min(distance(at, end));
    }
    (distance(at, RING.0) - RING.1).abs()
}

fn from_line(at: (f64, f64), from: (f64, f64), to: (f64, f64)) -> f64 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let along = ((at.0 - from.0) * dx + (at.1 - from.1) * dy) / (dx * dx + dy * dy);
    let along = along.clamp(0.0, 1.0);
    distance(at, (from.0 + along * dx, from.1 + along * dy))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_is_where_the_drawing_has_it() {
        assert!(beyond((16.03, 28.87)) < 0.0, "the ring below");
        assert!(beyond((4.03, 16.87)) < 0.0, "the ring on the left");
        assert!(beyond((27.4, 12.4)) > 0.0, "it is open where the whisker leaves it");
        assert!(beyond((15.5, 18.0)) < 0.0, "the eye");
        assert!(beyond((24.0, 14.8)) < 0.0, "a hair");
        assert!(beyond((10.0, 12.0)) > 0.0, "nothing within the ring");
    }

    #[test]
    fn pictures_are_small_and_of_the_size_that_is_said() {
        for (side, ground) in [(180, true), (192, false), (512, true)] {
            let file = png(side, ground);
            assert_eq!(file.get(1..4), Some(&b"PNG"[..]));
            assert_eq!(file.get(16..20), Some(&side.to_be_bytes()[..]), "its width");
            assert!(file.len() < 20_000, "{side}: {}", file.len());
        }
    }

    #[test]
    fn the_ground_is_paper_and_without_one_there_is_nothing() {
        let decode = |file: Vec<u8>| {
            let mut reader =
                png::Decoder::new(std::io::Cursor::new(file)).read_info().expect("a picture");
            let mut pixels = vec![0; reader.output_buffer_size().expect("small")];
            reader.next_frame(&mut pixels).expect("its pixels");
            pixels
        };
        assert_eq!(decode(png(64, true)).get(..3), Some(&PAPER[..]));
        assert_eq!(decode(png(64, false)).get(3), Some(&0));
    }
}
