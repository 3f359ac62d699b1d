package org.agonist.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void halfRightAtEightyPercentIsThirtyPercentOff() {
        Calibration calibration = new Calibration();
        calibration.add(new float[] {0.2f, 0.8f}, 1, 1, 0);
        calibration.add(new float[] {0.2f, 0.8f}, 1, 0, 0);
        assertEquals(0.3, calibration.expectedError(1), 1e-6);
    }

    @Test
    void secondGoldLabelIsRightToo() {
        Calibration calibration = new Calibration();
        calibration.add(new float[] {0f, 1f}, 1, 2, 1);
        assertEquals(0.0, calibration.expectedError(1), 1e-6);
    }
}
