package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class TargetsTest {
    @Test
    void aProgramFindsTargets() {
        assertEquals(List.of("KIT", "MTOR"), Targets.targets("Everolimus inhibits mTOR. Imatinib inhibits KIT."));
    }

    @Test
    void theProgramsOwnLoggingStays() {
        assertEquals(
                "org.slf4j.jul.JDK14LoggerFactory",
                LoggerFactory.getILoggerFactory().getClass().getName());
    }
}
