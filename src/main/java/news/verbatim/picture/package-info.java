// SPDX-License-Identifier: Apache-2.0

/**
 * What a picture's file is and says, and what is written into the files that leave: functions of bytes, without database or
 * HTTP, and without decoding a pixel.
 *
 * <p><b>Why are the blocks found here and read by a library?</b> The library goes wherever a file points it: into makers'
 * notes, into thumbnails, into whatever unpacks, and thousands of times to the same bytes. So this room walks through the
 * file itself, copies no more than 2 MiB of anything, and hands the library one block at a time, on an allowance. What
 * letters IPTC-IIM is written in is judged here as well, for the library guesses before it knows.
 *
 * <p><b>Who is believed?</b> As the Metadata Working Group says, and as ExifTool does in its mode of that name: Exif where it
 * has words for caption, creator and copyright; then XMP, unless the checksum beside the IPTC-IIM shows that somebody has
 * changed that since without telling; a text that IPTC-IIM merely cut off is no change. The camera's clock comes before dates
 * typed by hand, and a date that agrees with it may add the zone it lacks. What a model writes into every caption is none.
 *
 * <p><b>Why is a picture read to its end when it arrives?</b> Half a picture is decoded to grey, and what is packed behind a
 * picture is whatever the next program takes it for. What cameras, phones and photo desks append says how long it is, and is
 * let in if it is as long; every other byte behind the end is refused. So is a PNG that unpacks to more than its size needs:
 * it is there to fill somebody's memory. Bits that flipped within whole pixels are not seen.
 *
 * <p><b>Why are places three lists?</b> Where a picture was taken and what it shows are two facts. The old fields name one
 * place and do not say which it is; to guess would be to invent.
 *
 * <p><b>Why does reading never fail and writing does?</b> A picture whose words are broken is still a picture: what could be
 * read is kept, and what could not is named. An imprint that is not inside is worse than none, for somebody counts on it.
 *
 * <p><b>Why does an imprint leave nothing else?</b> What a camera or an agency wrote may hold positions, serial numbers and
 * instructions. A list of what may leave is short and can be checked; a list of what may not never ends.
 */
@NullMarked
package news.verbatim.picture;

import org.jspecify.annotations.NullMarked;
