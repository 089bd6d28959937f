package com.codegen.spring.architecture.samples.libraries.task;

import reactor.netty.http.client.HttpClient;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.retry.RetryPolicy;

record BadLibraries(HttpClient client, SslBundle bundle, RetryPolicy policy) {
}
