package org.shouwang.bench.inference;

import java.util.Locale;

/** The same as a picture: dots on the diagonal are promises kept, their size says how many. */
final class CalibrationChart {
    private static final int SIDE = 400;
    private static final int MARGIN = 50;

    private CalibrationChart() {}

    static String svg(String title, Calibration calibration) {
        var svg = new StringBuilder(
                String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" font-family="sans-serif" font-size="13">
                <rect width="%1$d" height="%1$d" fill="white"/>
                <text x="%2$d" y="24">%3$s</text>
                <path d="M%2$d %2$dV%4$dH%4$d M%2$d %4$dL%4$d %2$d" fill="none" stroke="gray"/>
                <text x="%2$d" y="%5$d">promised: 0 to 1</text>
                <text x="-%4$d" y="36" transform="rotate(-90)">happened: 0 to 1</text>
                """, SIDE + 2 * MARGIN, MARGIN, title, SIDE + MARGIN, SIDE + MARGIN + 24));
        for (var bin = 0; bin < Calibration.BINS; bin++) {
            if (calibration.count[bin] > 0) {
                svg.append(dot(calibration, bin));
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static String dot(Calibration calibration, int bin) {
        var count = (double) calibration.count[bin];
        return String.format(
                Locale.ROOT,
                "<circle cx=\"%.0f\" cy=\"%.0f\" r=\"%.1f\" fill=\"steelblue\" fill-opacity=\"0.8\"/>%n",
                MARGIN + SIDE * calibration.promised[bin] / count,
                MARGIN + SIDE - SIDE * calibration.happened[bin] / count,
                2 + 1.5 * Math.log10(count));
    }
}
