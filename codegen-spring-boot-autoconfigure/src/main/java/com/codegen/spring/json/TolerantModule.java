package com.codegen.spring.json;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/**
 * Makes a mapper read records, lists and maps so that one odd value does not hide the
 * rest, see {@link JsonReading}. A key of a record or map that is repeated is refused in
 * any case.
 */
public final class TolerantModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the module.
	 */
	public TolerantModule() {
		super("codegen-tolerant");
		setDeserializerModifier(new Modifier());
	}

	private static final class Modifier extends ValueDeserializerModifier {

		private static final long serialVersionUID = 1L;

		@Override
		public ValueDeserializer<?> modifyDeserializer(DeserializationConfig config,
				BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
			return (description.getBeanClass().isRecord() && deserializer instanceof BeanDeserializerBase bean
					&& hasComponents(bean.getValueInstantiator())) ? new RecordDeserializer(bean) : deserializer;
		}

		/**
		 * A record may also stand for a single value.
		 */
		private static boolean hasComponents(ValueInstantiator instantiator) {
			return instantiator.canCreateFromObjectWith() && !instantiator.canCreateUsingDelegate()
					&& !instantiator.canCreateFromString();
		}

		@Override
		public ValueDeserializer<?> modifyCollectionDeserializer(DeserializationConfig config, CollectionType type,
				BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
			return List.class.isAssignableFrom(type.getRawClass()) ? new ListDeserializer(type, deserializer, null)
					: deserializer;
		}

		@Override
		public ValueDeserializer<?> modifyMapDeserializer(DeserializationConfig config, MapType type,
				BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
			return (Map.class.isAssignableFrom(type.getRawClass()) && type.getKeyType().hasRawClass(String.class))
					? new MapDeserializer(type, null) : deserializer;
		}

	}

}
