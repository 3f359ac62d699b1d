package org.agonist.relations.classifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class IntTableTest {
    @Test
    void everyKeyIsFoundAfterGrowth() {
        IntTable table = new IntTable(4);
        for (int i = 0; i < 10_000; i++) {
            table.putIfAbsent(i * 65_537 - 5, i);
        }
        for (int i = 0; i < 10_000; i++) {
            assertEquals(i, table.get(i * 65_537 - 5));
        }
        assertEquals(-1, table.get(3));
    }

    @Test
    void firstValueOfAKeyStays() {
        IntTable table = new IntTable(4);
        table.putIfAbsent(0, 7);
        assertEquals(7, table.putIfAbsent(0, 9));
    }
}
