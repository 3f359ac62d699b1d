package org.agonist.batch;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agonist.batch.Output.Position;
import org.jspecify.annotations.Nullable;

/**
 * The file beside an output from which a killed run goes on: the settings of the run, then a line for each time at which all
 * outputs were whole. A line that was torn when the run was killed, or the disk was full, does not count.
 */
final class Journal implements Closeable {
    private static final String TITLE = "agonist journal 1";
    private static final String BEGIN = "begin";
    /** Ends each line, so that a torn one shows. */
    private static final String LINE_END = ".";

    private static final int SUMMARY_CELLS = 5;
    private static final int POSITION_CELLS = 3;

    private final Path path;
    private final FileChannel channel;
    private final State state;

    /**
     * What a journal holds.
     *
     * @param settings by name
     * @param last the last place, null if there is none
     * @param lastForced the last place that certainly is on the disk, null if there is none
     * @param complete what was done, if the outputs were complete and only had to get their names, else null
     */
    record State(
            Map<String, String> settings,
            @Nullable Checkpoint last,
            @Nullable Checkpoint lastForced,
            @Nullable Summary complete) {
        private boolean isWorthKeeping() {
            return last != null || complete != null;
        }
    }

    /**
     * A time at which all outputs were whole.
     *
     * @param forced whether they were on the disk, rather than on their way to it
     */
    record Checkpoint(Summary summary, List<Position> positions, boolean forced) {}

    private Journal(Path path, FileChannel channel, State state) {
        this.path = path;
        this.channel = channel;
        this.state = state;
    }

    /**
     * Goes on with the journal that is there, or begins one.
     *
     * @param settings what must be the same for a run to go on, by name
     * @param resume whether to go on; without it nothing that was done may be there
     * @throws IOException if another run is using it, if it is one of a run with other settings, or if it may not be gone on with
     */
    static Journal open(Path path, Map<String, String> settings, boolean resume) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (isLockedElsewhere(channel)) {
                throw new IOException(path + ": another run is writing this output; wait for it, or name another");
            }
            State state = channel.size() > 0 ? read(path, channel) : null;
            if (state != null && state.isWorthKeeping()) {
                if (!resume) {
                    throw new IOException(
                            path + ": is of a run of this output that was broken off; go on with it by --resume,"
                                    + " or delete this file to begin again");
                }
                refuseUnlessSame(path, state.settings, settings);
                Journal journal = new Journal(path, channel, state);
                // Ends a line that was torn.
                journal.append("\n");
                return journal;
            }
            channel.truncate(0);
            Journal journal = new Journal(path, channel, new State(settings, null, null, null));
            StringBuilder head = new StringBuilder(TITLE).append('\n');
            settings.forEach((name, value) ->
                    head.append(name).append('\t').append(value).append('\n'));
            journal.append(head + BEGIN + "\n");
            return journal;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLockedElsewhere(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static void refuseUnlessSame(Path path, Map<String, String> then, Map<String, String> now)
            throws IOException {
        for (Map.Entry<String, String> setting : now.entrySet()) {
            String before = then.getOrDefault(setting.getKey(), "");
            if (!before.equals(setting.getValue())) {
                throw new IOException("--resume: the run to go on with had " + setting.getKey() + " [" + before
                        + "] but this one has [" + setting.getValue()
                        + "]; run it as then, or delete " + path + " to begin again");
            }
        }
    }

    /** Read through the channel: closing another one of the same file would give up the lock. */
    private static State read(Path path, FileChannel channel) throws IOException {
        BufferedReader lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
        Map<String, String> settings = new LinkedHashMap<>();
        Checkpoint last = null;
        Checkpoint lastForced = null;
        Summary complete = null;
        String title = lines.readLine();
        if (title == null || !TITLE.startsWith(title)) {
            throw new IOException(
                    path + ": expected the journal of a run but found another kind of file; delete it to begin again");
        }
        String line = lines.readLine();
        while (line != null && !line.equals(BEGIN)) {
            int tab = line.indexOf('\t');
            settings.put(line.substring(0, Math.max(tab, 0)), line.substring(tab + 1));
            line = lines.readLine();
        }
        for (line = lines.readLine(); line != null; line = lines.readLine()) {
            Checkpoint found = parse(line);
            if (found != null && found.positions.isEmpty()) {
                complete = found.summary;
            } else if (found != null) {
                last = found;
                lastForced = found.forced ? found : lastForced;
            }
        }
        return new State(settings, last, lastForced, complete);
    }

    private static @Nullable Checkpoint parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < SUMMARY_CELLS + 1 || !cells[cells.length - 1].equals(LINE_END)) {
            return null;
        }
        List<Position> positions = new ArrayList<>();
        for (int i = SUMMARY_CELLS; i + POSITION_CELLS < cells.length; i += POSITION_CELLS) {
            positions.add(new Position(
                    Long.parseLong(cells[i]), Long.parseLong(cells[i + 1]), Boolean.parseBoolean(cells[i + 2])));
        }
        Summary summary = new Summary(
                Long.parseLong(cells[1]), Long.parseLong(cells[2]), Long.parseLong(cells[3]), Long.parseLong(cells[4]));
        return new Checkpoint(summary, positions, Boolean.parseBoolean(cells[0]));
    }

    /** What the journal held when it was opened. */
    State state() {
        return state;
    }

    void add(Checkpoint checkpoint) throws IOException {
        StringBuilder line = new StringBuilder();
        Summary summary = checkpoint.summary;
        line.append(checkpoint.forced).append('\t').append(summary.documents()).append('\t');
        line.append(summary.failures())
                .append('\t')
                .append(summary.characters())
                .append('\t');
        line.append(summary.triples()).append('\t');
        for (Position position : checkpoint.positions) {
            line.append(position.length()).append('\t').append(position.checksum());
            line.append('\t').append(position.empty()).append('\t');
        }
        append(line.append(LINE_END).append('\n').toString());
    }

    /** All outputs are complete and on the disk; what is left is to give them their names. */
    void complete(Summary summary) throws IOException {
        add(new Checkpoint(summary, List.of(), true));
        force();
    }

    private void append(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try {
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    void force() throws IOException {
        channel.force(true);
    }

    void delete() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
