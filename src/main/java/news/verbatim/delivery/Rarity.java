// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

/**
 * How rare what is looked for is expected to be, and so how it is found soonest. To find all hits and put them in order takes as
 * long as there are hits; to go down the list until a page is full takes the longer the fewer there are.
 */
record Rarity(double hits, double editions) {

    /** Of a list in which no words are looked for: whatever the database thinks best. */
    static final Rarity NONE = new Rarity(Double.POSITIVE_INFINITY, 1);

    /** A step down the list, which reads all words of an article, costs a few times as much as finding a hit by its word. */
    private static final double STEP = 5;

    /** From this share on the database would look at every row rather than at its index, and takes that for cheap. */
    private static final double COMMON = 0.1;

    /** How much further down than it should take: words come in waves. */
    private static final double SWELL = 4;

    private static final int SHORTEST = 1_000;

    /** Whether it is sooner to find all of them if so many of the newest are wanted. */
    boolean areFew(int wanted) {
        return hits * hits < STEP * wanted * editions && hits < COMMON * editions;
    }

    /** After how many articles down the list they are not to be found by going on. */
    int reach(int wanted) {
        return (int) Math.max(SHORTEST, SWELL * wanted * editions / hits);
    }
}
