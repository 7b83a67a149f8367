// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BodyTest {

    final byte[] bytes = "Rain over Elmsby – and “no end”".getBytes(StandardCharsets.UTF_8);

    static boolean isOutside(Buffer buffer) {
        return ((BufferImpl) buffer).byteBuf().isDirect();
    }

    /** As a connection takes it: read to its end, and let go. */
    static byte[] taken(Buffer buffer) {
        var wire = ((BufferImpl) buffer).byteBuf();
        var out = Unpooled.buffer();
        out.writeBytes(wire);
        wire.release();
        var read = new byte[out.readableBytes()];
        out.readBytes(read);
        return read;
    }

    @Test
    void what_is_sent_often_is_the_same_to_everybody_and_lies_where_sockets_take_it_from() {
        var body = new Body(bytes);

        assertFalse(isOutside(body.buffer()));
        IntStream.range(0, 10).forEach(_ -> assertArrayEquals(bytes, taken(body.buffer())));
        assertTrue(isOutside(body.buffer()));
        assertEquals(bytes.length, body.length());
        assertArrayEquals(bytes, body.bytes());
    }

    @Test
    void many_at_once_get_all_of_it_each() {
        var body = new Body(bytes);

        IntStream.range(0, 10_000).parallel().forEach(_ -> assertArrayEquals(bytes, taken(body.buffer())));
    }

    @Test
    void however_many_and_large_each_is_sent_as_itself_and_lies_outside() {
        var random = new Random(7);
        var all = IntStream.range(0, 300)
                .mapToObj(_ -> new byte[random.nextInt(200_000)])
                .toList();
        all.forEach(random::nextBytes);
        var bodies = all.stream().map(Body::new).toList();

        for (var time = 0; time < 5; time++)
            IntStream.range(0, 300)
                    .parallel()
                    .forEach(i ->
                            assertArrayEquals(all.get(i), taken(bodies.get(i).buffer())));
        bodies.forEach(body -> assertTrue(isOutside(body.buffer())));
    }
}
