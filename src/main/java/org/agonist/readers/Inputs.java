package org.agonist.readers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a user names – files, directories, globs, {@code -} – into {@link Input}s, in a fixed order. Each is called by its
 * path below the directory that all arguments have in common, so that no two of a name are taken for one: {@code a/x.txt} and
 * {@code b/x.txt} stay apart.
 */
public final class Inputs {
    private Inputs() {}

    /** As {@link #resolve(List, TableColumns)}, with the columns of tables told from their headers. */
    public static List<Input> resolve(List<String> arguments) throws IOException {
        return resolve(arguments, TableColumns.BY_HEADER);
    }

    /**
     * The inputs that the arguments name, each file once. A directory gives its documents, however deep, sorted by path; a glob
     * such as {@code reviews/*.txt} gives the files that match.
     *
     * @throws InputException if an argument names nothing
     */
    public static List<Input> resolve(List<String> arguments, TableColumns columns) throws IOException {
        List<Found> found = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(Input.STANDARD_INPUT)) {
                found.add(new Found(null, null));
            } else {
                found.addAll(files(argument));
            }
        }
        return named(found, columns);
    }

    /**
     * A file, and the directory that it was looked for in; standard input has neither.
     */
    private record Found(@Nullable Path file, @Nullable Path root) {
        private static Found in(Path root, Path file) {
            return new Found(file, root.toAbsolutePath().normalize());
        }
    }

    private static List<Found> files(String argument) throws IOException {
        if (argument.isBlank()) {
            throw new InputException("expected a file, directory, glob or - but found an empty name");
        }
        Path path;
        try {
            path = Path.of(argument);
        } catch (InvalidPathException e) {
            throw new InputException(argument + ": not a file name: " + e.getReason(), e);
        }
        if (Files.isDirectory(path)) {
            return directory(path);
        }
        if (!Files.exists(path) && isGlob(argument)) {
            return glob(argument);
        }
        Path parent = path.toAbsolutePath().getParent();
        if (!Files.exists(path) || parent == null) {
            throw new InputException(argument + ": no such file or directory");
        }
        return List.of(Found.in(parent, path));
    }

    private static List<Input> named(List<Found> found, TableColumns columns) {
        Path common = null;
        for (Found each : found) {
            Path root = each.root;
            if (root != null) {
                common = common == null ? root : common(common, root);
            }
        }
        Map<Path, Input> inputs = new LinkedHashMap<>();
        Map<String, Integer> stems = new HashMap<>();
        for (Found each : found) {
            Path file = each.file;
            Path key = file == null
                    ? Path.of(Input.STANDARD_INPUT)
                    : file.toAbsolutePath().normalize();
            String name = common == null || !key.startsWith(common)
                    ? key.toString()
                    : common.relativize(key).toString();
            Input input = file == null ? Input.standardInput() : new Input(name.replace('\\', '/'), file);
            if (inputs.putIfAbsent(key, input.withColumns(columns)) == null) {
                stems.merge(input.documentId(), 1, Integer::sum);
            }
        }
        return inputs.values().stream()
                .map(input -> stems.getOrDefault(input.documentId(), 1) == 1 ? input : input.calledByItsName())
                .toList();
    }

    /** The deepest directory that holds both, or the first if they are on different drives. */
    private static Path common(Path one, Path other) {
        Path common = one;
        while (!other.startsWith(common)) {
            Path parent = common.getParent();
            if (parent == null) {
                return common;
            }
            common = parent;
        }
        return common;
    }

    private static boolean isGlob(String argument) {
        return argument.indexOf('*') >= 0
                || argument.indexOf('?') >= 0
                || argument.indexOf('[') >= 0
                || argument.indexOf('{') >= 0;
    }

    private static List<Found> directory(Path directory) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path file : filesUnder(directory)) {
            if (FileNames.isDocument(file.toString().replace('\\', '/'))) {
                found.add(Found.in(directory, file));
            }
        }
        if (found.isEmpty()) {
            throw new InputException(directory + ": no file in this directory ends in one of "
                    + FileNames.documentEndings() + " (or the same with .gz)");
        }
        return found;
    }

    private static List<Found> glob(String glob) throws IOException {
        Path root = root(glob);
        List<Found> found = new ArrayList<>();
        if (Files.isDirectory(root)) {
            PathMatcher matcher = matcher(glob);
            for (Path file : filesUnder(root)) {
                Path shown = glob.startsWith("./") ? Path.of(".").resolve(file) : file;
                if (matcher.matches(shown) || matcher.matches(file)) {
                    found.add(Found.in(root, file));
                }
            }
        }
        if (found.isEmpty()) {
            throw new InputException(glob + ": no file matches");
        }
        return found;
    }

    private static PathMatcher matcher(String glob) throws InputException {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw new InputException(glob + ": no such file, and no pattern for files: " + e.getDescription(), e);
        }
    }

    private static Path root(String glob) {
        int meta = 0;
        while (meta < glob.length() && "*?[{".indexOf(glob.charAt(meta)) < 0) {
            meta++;
        }
        int slash = glob.lastIndexOf('/', meta);
        return slash < 0 ? Path.of("") : Path.of(slash == 0 ? "/" : glob.substring(0, slash));
    }

    private static List<Path> filesUnder(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw new InputException(root + ": cannot be listed: " + e.getMessage(), e);
        }
    }
}
