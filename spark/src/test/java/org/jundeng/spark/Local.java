package org.jundeng.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/// Spark in this JVM: two cores, each task tried three times.
final class Local {

    static final JavaSparkContext SPARK = new JavaSparkContext(new SparkConf()
            .setMaster("local[2,3]")
            .setAppName("test")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.hadoop.fs.flaky.impl", FlakyFileSystem.class.getName()));

    private Local() {}
}
