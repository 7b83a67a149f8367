// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Told.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TurkishTest {

    @Test
    void the_verb_closes_the_sentence() {
        says("Liman Müdürü Şükrü Öztürk, “Dokuz yıl bekledik” dedi.", "direct Şükrü Öztürk [Dokuz yıl bekledik]");
        says("Öztürk, “Vapur geri geldi” diye konuştu.", "direct Öztürk [Vapur geri geldi]");
        says("Ayşe Gül Çelik, “Kimse ıslanmadı” ifadelerini kullandı.", "direct Ayşe Gül Çelik [Kimse ıslanmadı]");
        says("Ünal, “Bir şey değişmedi” diye ekledi.", "direct Ünal [Bir şey değişmedi]");
        says("Ünal, \"Bir şey değişmedi\" şeklinde konuştu.", "direct Ünal [Bir şey değişmedi]");
        says(
                "Belediye Başkanı İrfan Güneş ise “Vapur güvenli” açıklamasını yaptı.",
                "direct İrfan Güneş [Vapur güvenli]");
    }

    @Test
    void the_verb_stands_before_a_colon() {
        says("İğneada Muhtarı Çiğdem Ünal şunları söyledi: “Bekliyoruz.”", "direct Çiğdem Ünal [Bekliyoruz.]");
        says("Öztürk şöyle konuştu: “Vapur geri geldi.”", "direct Öztürk [Vapur geri geldi.]");
    }

    @Test
    void the_speaker_stands_behind_the_verb() {
        says("“Bekliyoruz” dedi Çiğdem Ünal.", "direct Çiğdem Ünal [Bekliyoruz]");
        says("“Bekliyoruz” diyen Çiğdem Ünal, iskeleyi gösterdi.", "direct Çiğdem Ünal [Bekliyoruz]");
    }

    @Test
    void a_source_stands_before_its_word() {
        says("Ünal’a göre vapur “yüzen bir enkaz”.", "partial Ünal [yüzen bir enkaz]");
    }

    @Test
    void a_verb_for_each_way_of_saying() {
        for (var verb : List.of(
                "söyledi",
                "belirtti",
                "vurguladı",
                "kaydetti",
                "ifade etti",
                "anlattı",
                "savundu",
                "açıkladı",
                "uyardı",
                "sordu",
                "yanıtladı",
                "bildirdi",
                "hatırlattı",
                "aktardı",
                "iddia etti",
                "dile getirdi",
                "değerlendirdi",
                "dikkat çekti",
                "altını çizdi",
                "yineledi",
                "yorumladı",
                "özetledi",
                "sürdürdü",
                "itiraf etti"))
            says("Şükrü Öztürk, “Dokuz yıl bekledik” diye " + verb + ".", "direct Şükrü Öztürk [Dokuz yıl bekledik]");
    }

    @Test
    void a_name_in_marks_is_a_term() {
        says("Ünal’ın “Uzun Gece” adlı romanı limanda satılıyor.", "term - [Uzun Gece]");
        says("Sözde “uzmanlar” adaya hiç gelmedi.", "term - [uzmanlar]");
    }

    private static void says(String text, String... expected) {
        assertEquals(List.of(expected), lines("tr", text), text);
    }
}
