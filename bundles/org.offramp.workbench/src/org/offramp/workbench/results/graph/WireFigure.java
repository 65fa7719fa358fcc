// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.Polyline;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.offramp.platform.diagram.DiagramColours;

/** A line with an arrow's tip at its end, along points that are found. */
final class WireFigure extends Polyline {
    private static final int TIP = 7;
    private static final int HALF = 4;

    WireFigure(PointList points) {
        setPoints(points);
        setForegroundColor(DiagramColours.FAINT_LINE);
    }

    @Override
    public Rectangle getBounds() {
        return super.getBounds().getCopy().expand(HALF, HALF);
    }

    @Override
    protected void outlineShape(Graphics graphics) {
        graphics.setAntialias(SWT.ON);
        super.outlineShape(graphics);
        PointList points = getPoints();
        Point end = points.getLastPoint();
        Point before = points.getPoint(points.size() - 2);
        double length = Math.max(1, Math.hypot(end.x - before.x, end.y - before.y));
        double alongX = (end.x - before.x) / length;
        double alongY = (end.y - before.y) / length;
        PointList tip = new PointList();
        tip.addPoint(end);
        tip.addPoint(round(end.x - TIP * alongX - HALF * alongY), round(end.y - TIP * alongY + HALF * alongX));
        tip.addPoint(round(end.x - TIP * alongX + HALF * alongY), round(end.y - TIP * alongY - HALF * alongX));
        graphics.setBackgroundColor(DiagramColours.FAINT_LINE);
        graphics.fillPolygon(tip);
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }
}
