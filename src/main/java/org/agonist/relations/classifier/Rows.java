package org.agonist.relations.classifier;

/**
 * Arithmetic on rows of matrices. The virtual machine turns loops over whole arrays into vector instructions, and loops over a part
 * of one array not, which costs a factor of five; so matrices are arrays of rows.
 */
public final class Rows {
    private Rows() {}

    static void rectify(float[] a) {
        for (int j = 0; j < a.length; j++) {
            a[j] = Math.max(0f, a[j]);
        }
    }

    /** {@code out += in · w}, where the rows of w begin at {@code first}; four inputs other than 0 at a time. */
    public static void multiply(float[] in, int rows, float[][] w, int first, float[] out) {
        int i = 0;
        while (true) {
            while (i < rows && in[i] == 0f) {
                i++;
            }
            int i0 = i++;
            while (i < rows && in[i] == 0f) {
                i++;
            }
            int i1 = i++;
            while (i < rows && in[i] == 0f) {
                i++;
            }
            int i2 = i++;
            while (i < rows && in[i] == 0f) {
                i++;
            }
            int i3 = i++;
            if (i3 >= rows) {
                if (i0 < rows) {
                    add(in[i0], w[first + i0], out);
                }
                if (i1 < rows) {
                    add(in[i1], w[first + i1], out);
                }
                if (i2 < rows) {
                    add(in[i2], w[first + i2], out);
                }
                return;
            }
            add(in[i0], in[i1], in[i2], in[i3], w[first + i0], w[first + i1], w[first + i2], w[first + i3], out);
        }
    }

    /** {@code out += x · row}. */
    public static void add(float x, float[] row, float[] out) {
        for (int j = 0; j < out.length; j++) {
            out[j] += x * row[j];
        }
    }

    private static void add(
            float x0, float x1, float x2, float x3, float[] r0, float[] r1, float[] r2, float[] r3, float[] out) {
        for (int j = 0; j < out.length; j++) {
            out[j] += x0 * r0[j] + x1 * r1[j] + x2 * r2[j] + x3 * r3[j];
        }
    }
}
