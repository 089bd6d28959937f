package com.codegen.spring.architecture.samples.security;

import java.io.ObjectInputStream;

record BadDeserialization(ObjectInputStream in) {
}
