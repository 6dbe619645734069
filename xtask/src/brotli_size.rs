//! What a file weighs on its way to a reader.

use anyhow::Result;

/// The size after Brotli at its highest quality.
pub(crate) fn brotli_size(content: &[u8]) -> Result<usize> {
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    Ok(brotli::BrotliCompress(&mut &*content, &mut std::io::sink(), &settings)?)
}
