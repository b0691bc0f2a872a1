//! Pictures as cameras give them, made into two of a size for pages.
//!
//! What is kept is encoded anew from the pixels alone, so that nothing else of the file that was
//! sent is kept: no place, no time, no name of a camera, no hidden content.

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage};
use std::io::Cursor;

/// The longest side of the large one, in pixels.
pub const LARGE: u32 = 1_600;
/// Each side of the small one, in pixels; it shows the middle.
pub const SMALL: u32 = 320;
/// The most that a file may hold, in bytes. Phones make 3 to 12 million.
pub const BYTES_MOST: usize = 20 * 1024 * 1024;
/// The longest side that is read, in pixels.
const SIDE_MOST: u32 = 16_384;
/// The most pixels that are read; phones have 12 to 50 million, and some more.
const PIXELS_MOST: u64 = 110_000_000;
/// The most memory that a decoder may take, in bytes.
const MEMORY_MOST: u64 = 512 * 1024 * 1024;
/// How fine JPEG is, out of 100: what is coarser shows in fur.
const QUALITY: u8 = 82;

/// A picture in two sizes, as JPEG.
#[derive(Clone, PartialEq, Eq)]
pub struct Prepared {
    /// Square, for lists.
    pub small: Vec<u8>,
    /// To look at.
    pub large: Vec<u8>,
    /// How wide the large one is, in pixels.
    pub width: u32,
    /// How high the large one is, in pixels.
    pub height: u32,
}

/// Why a file is not taken as a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// Too many bytes or pixels.
    #[error("this photo is too large; send one of at most 20 MB")]
    TooLarge,
    /// No picture, or of a kind that is not read here.
    #[error("this is no photo that can be read here; send a JPEG, PNG or WebP")]
    Unreadable,
    /// There are as many as there may be.
    #[error("there are as many photos here as there may be; remove one first")]
    TooMany,
}

/// Makes a file into two pictures of a size. It takes a second or two for a large one.
///
/// # Errors
/// Where it is too large, or no picture.
pub fn prepare(file: &[u8]) -> Result<Prepared, PictureError> {
    if file.len() > BYTES_MOST {
        return Err(PictureError::TooLarge);
    }
    let picture = upright(file)?;
    let large = match picture.width().max(picture.height()) > LARGE {
        true => picture.resize(LARGE, LARGE, FilterType::Triangle),
        false => picture,
    };
    // The small one is made from the large one: nobody sees the difference, and it is much faster.
    let small = large.resize_to_fill(SMALL, SMALL, FilterType::Triangle);
    let (large, small) = (opaque(&large), opaque(&small));
    Ok(Prepared {
        width: large.width(),
        height: large.height(),
        small: encoded(&small)?,
        large: encoded(&large)?,
    })
}

/// Reads a picture within limits, the way up in which it was taken.
fn upright(file: &[u8]) -> Result<DynamicImage, PictureError> {
    let unreadable = |_| PictureError::Unreadable;
    let mut reader = ImageReader::new(Cursor::new(file))
        .with_guessed_format()
        .map_err(|_| PictureError::Unreadable)?;
    let known = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP];
    if !reader.format().is_some_and(|format| known.contains(&format)) {
        return Err(PictureError::Unreadable);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MOST);
    limits.max_image_height = Some(SIDE_MOST);
    limits.max_alloc = Some(MEMORY_MOST);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| match error {
        image::ImageError::Limits(_) => PictureError::TooLarge,
        _ => PictureError::Unreadable,
    })?;
    let (width, height) = decoder.dimensions();
    // What a few bytes claim to be is refused before memory is taken for it.
    if u64::from(width) * u64::from(height) > PIXELS_MOST || decoder.total_bytes() > MEMORY_MOST {
        return Err(PictureError::TooLarge);
    }
    let orientation = decoder.orientation().map_err(unreadable)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| match error {
        image::ImageError::Limits(_) => PictureError::TooLarge,
        _ => PictureError::Unreadable,
    })?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// What can be seen through lies on white.
fn opaque(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let seen = picture.to_rgba8();
    RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [red, green, blue, alpha] = seen.get_pixel(x, y).0;
        let over = |part: u8| {
            let mixed = u16::from(part) * u16::from(alpha) + 255 * (255 - u16::from(alpha));
            u8::try_from(mixed / 255).unwrap_or(u8::MAX)
        };
        Rgb([over(red), over(green), over(blue)])
    })
}

fn encoded(picture: &RgbImage) -> Result<Vec<u8>, PictureError> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
    picture.write_with_encoder(encoder).map_err(|_| PictureError::Unreadable)?;
    Ok(bytes)
}

impl std::fmt::Debug for Prepared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} by {} pixels", self.width, self.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        // Red above, blue below.
        let picture = RgbImage::from_fn(width, height, |_, y| {
            if y < height / 2 { Rgb([220, 30, 30]) } else { Rgb([30, 30, 220]) }
        });
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    /// A JPEG with a block of metadata as cameras write it: turned, and with a place.
    fn jpeg_from_a_phone(width: u32, height: u32, turned: u8) -> Vec<u8> {
        let picture = image::load_from_memory(&png(width, height)).unwrap();
        let mut plain = Cursor::new(Vec::new());
        picture.write_to(&mut plain, ImageFormat::Jpeg).unwrap();
        let plain = plain.into_inner();
        let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
        exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0]);
        exif.extend([0x01, 0x0e, 0, 2, 0, 0, 0, 4]);
        exif.extend(*b"GPS!");
        exif.extend([0, 0, 0, 0]);
        exif.extend(*b"52.5200N 13.4050E, at home");
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        let (start, rest) = plain.split_at(2);
        [start, &[0xff, 0xe1], &length, &exif, rest].concat()
    }

    fn contains(bytes: &[u8], text: &[u8]) -> bool {
        bytes.windows(text.len()).any(|window| window == text)
    }

    #[test]
    fn photos_are_made_small_and_keep_their_shape() {
        let photo = prepare(&png(2_000, 1_000)).unwrap();
        assert_eq!((photo.width, photo.height), (1_600, 800));
        let small = image::load_from_memory(&photo.small).unwrap();
        assert_eq!((small.width(), small.height()), (SMALL, SMALL));
        let tiny = prepare(&png(40, 30)).unwrap();
        assert_eq!((tiny.width, tiny.height), (40, 30), "nothing is blown up");
    }

    #[test]
    fn the_place_is_gone_and_the_way_up_is_kept() {
        let sent = jpeg_from_a_phone(60, 40, 6);
        assert!(contains(&sent, b"13.4050E"));
        let photo = prepare(&sent).unwrap();
        assert_eq!((photo.width, photo.height), (40, 60), "turned as it was held");
        for bytes in [&photo.small, &photo.large] {
            assert!(!contains(bytes, b"13.4050E") && !contains(bytes, b"Exif"));
            assert!(!contains(bytes, &[0xff, 0xe1]), "no block of metadata at all");
        }
        let upright = image::load_from_memory(&photo.large).unwrap().to_rgb8();
        // Held turned by a quarter, what was above lies to the right.
        assert!(upright.get_pixel(35, 30).0[0] > 150 && upright.get_pixel(5, 30).0[2] > 150);
    }

    #[test]
    fn what_is_no_photo_is_refused() {
        for file in [&b""[..], b"not a picture", b"GIF89a\x01\0\x01\0\0\0\0;", b"<svg/>"] {
            assert_eq!(prepare(file).err(), Some(PictureError::Unreadable));
        }
        let whole = png(64, 64);
        let half = whole.split_at(whole.len() / 2).0;
        assert_eq!(prepare(half).err(), Some(PictureError::Unreadable));
        assert_eq!(prepare(&vec![0; BYTES_MOST + 1]).err(), Some(PictureError::TooLarge));
    }

    /// A few bytes that claim to be a picture of gigabytes.
    #[test]
    fn a_bomb_is_refused_before_memory_is_taken() {
        let mut bomb = png(1, 1);
        for (width, height) in [(60_000_u32, 60_000_u32), (16_000, 16_000)] {
            bomb[16..20].copy_from_slice(&width.to_be_bytes());
            bomb[20..24].copy_from_slice(&height.to_be_bytes());
            let sum = crc(&bomb[12..29]);
            bomb[29..33].copy_from_slice(&sum.to_be_bytes());
            assert_eq!(prepare(&bomb).err(), Some(PictureError::TooLarge), "{width}");
        }
    }

    /// The check sum of a part of a PNG.
    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
                if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 }
            })
        })
    }

    #[test]
    fn what_can_be_seen_through_lies_on_white() {
        let clear = image::RgbaImage::from_pixel(8, 8, image::Rgba([0, 0, 0, 0]));
        let mut bytes = Cursor::new(Vec::new());
        clear.write_to(&mut bytes, ImageFormat::Png).unwrap();
        let photo = prepare(&bytes.into_inner()).unwrap();
        let seen = image::load_from_memory(&photo.large).unwrap().to_rgb8();
        assert!(seen.get_pixel(4, 4).0.iter().all(|part| *part > 250));
    }
}
