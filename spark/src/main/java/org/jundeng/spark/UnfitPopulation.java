package org.jundeng.spark;

/// Says that a population's files are not there, are damaged, or are not those that the job was made for.
///
/// Its message, in Chinese and English, names the file.
final class UnfitPopulation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitPopulation(String message) {
        super(message);
    }

    UnfitPopulation(String message, Throwable cause) {
        super(message, cause);
    }
}
